import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { OpenCentreRequest } from '#dto/centres/centre.request.js';
import type { CentreResponse } from '#dto/centres/centre.response.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { Language } from '../shared/language/language';
import { CentresClient } from './centres.client';

/** Which centres of the list are asked for. */
export interface CentreSearch {
  readonly page: number;
  readonly search?: string | undefined;
  readonly archived?: 'true' | 'false' | undefined;
}

/** The list of the certifier's desk, and the way into it. */
@Service({ autoProvided: false })
export class CentresStore {
  private readonly client = inject(CentresClient);
  private readonly language = inject(Language);
  private readonly wanted = signal<CentreSearch | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.wanted,
    stream: ({ params: query }) => this.client.list({ query: { ...query } }),
  });

  readonly centres = lastValue(this.answer, () => undefined);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(search: CentreSearch): void {
    this.wanted.set(search);
  }

  reload(): void {
    this.answer.reload();
  }

  async open(centre: Omit<OpenCentreRequest, 'language'>): Promise<CentreResponse> {
    return firstValueFrom(this.client.open({ body: { ...centre, language: this.language.current() } }));
  }
}
