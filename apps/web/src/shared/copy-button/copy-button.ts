import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Clipboard } from '@angular/cdk/clipboard';
import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../language/language';

const SHOWN_FOR = 2000;

/** Copies a code and says so, to the eye and to the ear. The CDK's clipboard works without https too. */
@Component({
  selector: 'certif-copy-button',
  imports: [MatIcon, MatIconButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <button
        matIconButton
        type="button"
        [attr.aria-label]="t('shared.copyOf', { what: what() })"
        (click)="copy()"
      >
        <mat-icon [svgIcon]="copied() ? 'check' : 'content_copy'" />
      </button>
      <span class="copied" [class.shown]="copied()" aria-hidden="true">{{ t('shared.copied') }}</span>
    </ng-container>
  `,
  styleUrl: './copy-button.scss',
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly what = input.required<string>();

  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly language = inject(Language);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly copied = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected copy(): void {
    if (!this.clipboard.copy(this.text())) return;
    clearTimeout(this.timer);
    this.copied.set(true);
    this.timer = setTimeout(() => this.copied.set(false), SHOWN_FOR);
    void this.announcer.announce(this.language.say('shared.copied'));
  }
}
