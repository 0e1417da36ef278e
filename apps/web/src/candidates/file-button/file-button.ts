import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom, type Observable } from 'rxjs';
import { Toasts } from '../../shared/toasts/toasts';
import { candidatesMessages } from '../candidates.messages';
import { saveFile } from '../../shared/save-file';

/** A file to download: a real link, whose plain click goes through the client. */
@Component({
  selector: 'certif-file-button',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <a
      *transloco="let t"
      matButton="outlined"
      download
      [href]="address()"
      [attr.aria-busy]="busy()"
      (click)="download($event)"
    >
      <mat-icon svgIcon="download" />{{ busy() ? t('candidates.template.underWay') : act() }}
    </a>
  `,
})
export class FileButton {
  readonly address = input.required<string>();
  readonly load = input.required<() => Observable<Blob>>();
  readonly fileName = input.required<string>();
  readonly act = input.required<string>();

  private readonly toasts = inject(Toasts);

  protected readonly busy = signal(false);

  /** The client renews an old sign-in and words a refusal. */
  protected async download(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      saveFile(await firstValueFrom(this.load()()), this.fileName());
    } catch (error) {
      this.toasts.refuse(error, candidatesMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
