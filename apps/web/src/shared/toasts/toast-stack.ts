import { Component, DOCUMENT, ElementRef, afterRenderEffect, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { Toasts, type Toast, type ToastAction } from './toasts';

/** Both live regions are there before any message, or a screen reader would not notice it. */
@Component({
  selector: 'certif-toast-stack',
  imports: [MatIcon, MatIconButton, TranslocoDirective],
  templateUrl: './toast-stack.html',
  styleUrl: './toast-stack.scss',
})
export class ToastStack {
  private readonly toasts = inject(Toasts);

  protected readonly regions = computed(() => [
    { role: 'status', toasts: this.ofTone('success') },
    { role: 'alert', toasts: this.ofTone('error') },
  ]);

  constructor() {
    const stack = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const root = inject(DOCUMENT).documentElement;
    // On a phone it lies over the foot of the page, which grows by as much: all of it can be moved from underneath.
    afterRenderEffect(() => {
      this.regions();
      root.style.setProperty('--certif-toasts', `${stack.offsetHeight}px`);
    });
  }

  protected close(toast: Toast): void {
    this.toasts.close(toast.id);
  }

  protected take(toast: Toast, { act }: ToastAction): void {
    this.close(toast);
    act();
  }

  protected hold(toast: Toast): void {
    if (toast.tone === 'success') this.toasts.hold(toast.id);
  }

  protected letGo(toast: Toast): void {
    if (toast.tone === 'success') this.toasts.letGo(toast.id);
  }

  private ofTone(tone: Toast['tone']): Toast[] {
    return this.toasts.all().filter((toast) => toast.tone === tone);
  }
}
