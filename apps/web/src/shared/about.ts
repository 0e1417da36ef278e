import { Service, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { EMPTY, catchError } from 'rxjs';
import { PlatformClient } from './platform.client';

/** What this installation says of itself; the pages live without it until it is there. */
@Service()
export class About {
  private readonly about = toSignal(
    inject(PlatformClient)
      .about()
      .pipe(catchError(() => EMPTY)),
  );

  readonly demo = computed(() => this.about()?.demo ?? false);
  readonly certifierName = computed(() => this.about()?.certifierName ?? 'Pix');
  readonly dpoEmail = computed(() => this.about()?.dpoEmail ?? null);
  readonly supportEmail = computed(() => this.about()?.supportEmail ?? null);
}
