import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CurrentPerson } from '../current-person';
import { Toasts } from '../toasts/toasts';
import { WayOut } from '../way-out';

/** Who is signed in, on a page that anybody of a room may come to with the same device: and the way to be somebody else. */
@Component({
  selector: 'certif-signed-in-as',
  imports: [MatButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span>{{ name() }}</span>
      <button matButton type="button" (click)="changeAccount()">{{ t('shared.changeAccount') }}</button>
    </ng-container>
  `,
  styleUrl: './signed-in-as.scss',
})
export class SignedInAs {
  private readonly person = inject(CurrentPerson);
  private readonly wayOut = inject(WayOut);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly name = computed(() => {
    const me = this.person.me();
    return me?.email ?? me?.username ?? '';
  });

  /** Whoever takes the same device next comes back to this page. */
  protected async changeAccount(): Promise<void> {
    try {
      await this.wayOut.signOut();
      await this.router.navigate(['/connexion'], { queryParams: { suite: this.router.url } });
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
