import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoDirective } from '@jsverse/transloco';

const WHOLE = 100;

/** How far a file is, on its way and then while it is read, with « Annuler ». */
@Component({
  selector: 'certif-upload-progress',
  imports: [MatButton, MatProgressBar, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p role="status">
        <strong>{{ name() }}</strong>
        <span class="quiet tabular">
          {{
            percent() < whole
              ? t('shared.upload.sending', { percent: percent() })
              : t('shared.upload.checking', { percent: read() })
          }}
        </span>
      </p>
      <mat-progress-bar
        [mode]="percent() < whole || read() ? 'determinate' : 'indeterminate'"
        [value]="percent() < whole ? percent() : read()"
        [attr.aria-label]="t('shared.upload.underWay')"
      />
      <button matButton type="button" (click)="cancelled.emit()">{{ t('shared.cancel') }}</button>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      justify-items: start;
    }

    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      overflow-wrap: anywhere;
    }
  `,
})
export class UploadProgress {
  /** Of the file. */
  readonly name = input('');
  /** The part that has left, from 0 to 1. */
  readonly sent = input(0);
  /** Of its rows, in percent. */
  readonly read = input(0);
  readonly cancelled = output();

  protected readonly whole = WHOLE;
  protected readonly percent = computed(() => Math.round(this.sent() * WHOLE));
}
