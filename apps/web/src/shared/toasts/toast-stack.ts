import {
  Component,
  DOCUMENT,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { Toasts, type Toast, type ToastAction } from './toasts';

/**
 * Both live regions are there before any message, or a screen reader would not notice it. As a popover beside the
 * program they lie above a dialog and its backdrop, and are not hidden with the page behind it.
 */
@Component({
  selector: 'certif-toast-stack',
  imports: [MatIcon, MatIconButton, TranslocoDirective],
  templateUrl: './toast-stack.html',
  styleUrl: './toast-stack.scss',
  host: {
    popover: 'manual',
    '(document:keydown.escape)': 'escape($event)',
    '(document:focusin)': 'keepAbove($event)',
    '(focusin)': 'remember($event)',
  },
})
export class ToastStack {
  private readonly toasts = inject(Toasts);
  private readonly stack = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  /** What had the focus before a message did. */
  private cameFrom: HTMLElement | undefined;
  /** Above which it lies already. */
  private dialog: Element | undefined;

  protected readonly regions = computed(() => [
    { role: 'status', toasts: this.ofTone('success') },
    { role: 'alert', toasts: this.ofTone('error') },
  ]);

  constructor() {
    afterNextRender(() => {
      this.document.body.append(this.stack);
      this.raise();
    });
    // It lies over the foot of the page, which has as much room below it: all of it can be moved from underneath.
    afterRenderEffect(() => {
      this.regions();
      this.document.documentElement.style.setProperty('--certif-toasts', `${this.stack.offsetHeight}px`);
    });
  }

  /** What is shown last lies on top: a dialog takes the focus when it opens. */
  protected keepAbove({ target }: FocusEvent): void {
    const dialog = target instanceof Element ? target.closest('mat-dialog-container') : null;
    if (!dialog || dialog === this.dialog) return;
    this.dialog = dialog;
    this.raise();
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

  private raise(): void {
    // An older browser has its z-index alone.
    if (!('popover' in HTMLElement.prototype)) return;
    if (this.stack.matches(':popover-open')) this.stack.hidePopover();
    this.stack.showPopover();
  }

  private giveFocusBack(): void {
    const back = this.cameFrom?.isConnected ? this.cameFrom : this.document.getElementById('content');
    back?.focus({ preventScroll: true });
  }

  private ofTone(tone: Toast['tone']): Toast[] {
    return this.toasts.all().filter((toast) => toast.tone === tone);
  }
}
