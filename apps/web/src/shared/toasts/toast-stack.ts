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
  host: { '(document:keydown.escape)': 'escape($event)', '(focusin)': 'remember($event)' },
})
export class ToastStack {
  private readonly toasts = inject(Toasts);
  private readonly stack = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  /** What had the focus before a message did. */
  private cameFrom: HTMLElement | undefined;

  protected readonly regions = computed(() => [
    { role: 'status', toasts: this.ofTone('success') },
    { role: 'alert', toasts: this.ofTone('error') },
  ]);

  constructor() {
    // It lies over the foot of the page, which has as much room below it: all of it can be moved from underneath.
    afterRenderEffect(() => {
      this.regions();
      this.document.documentElement.style.setProperty('--certif-toasts', `${this.stack.offsetHeight}px`);
    });
  }

  protected close(toast: Toast): void {
    const hadFocus = this.stack.contains(this.document.activeElement);
    this.toasts.close(toast.id);
    if (hadFocus) this.giveFocusBack();
  }

  /** The newest message goes by Escape, unless the key has a meaning where it was pressed. */
  protected escape(event: Event): void {
    const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
    const newest = this.toasts.all().at(-1);
    if (newest && !event.defaultPrevented && !isTyping) this.close(newest);
  }

  protected remember({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof HTMLElement && !this.stack.contains(relatedTarget)) {
      this.cameFrom = relatedTarget;
    }
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

  private giveFocusBack(): void {
    const back = this.cameFrom?.isConnected ? this.cameFrom : this.document.getElementById('content');
    back?.focus({ preventScroll: true });
  }

  private ofTone(tone: Toast['tone']): Toast[] {
    return this.toasts.all().filter((toast) => toast.tone === tone);
  }
}
