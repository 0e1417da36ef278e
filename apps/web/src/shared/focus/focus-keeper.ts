import { DOCUMENT, DestroyRef, Service, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Place } from './place';

/**
 * An act may take away what it was done with: the row that is deleted, the button whose work is done. The browser then
 * leaves the focus nowhere, and the keyboard begins at the top of the page again. Here it goes to what stands in its stead.
 */
@Service()
export class FocusKeeper {
  private readonly document = inject(DOCUMENT);
  /** What has the focus, or had it when it was taken away. */
  private current: Place | undefined;
  /** The same of the page, while a dialog or a menu lies over it. */
  private below: Place | undefined;
  private pane: Element | null = null;

  constructor() {
    const { document } = this;
    const came = ({ target }: FocusEvent) => this.came(target);
    const left = ({ relatedTarget }: FocusEvent) => relatedTarget ?? queueMicrotask(() => this.left());
    const changes = new MutationObserver(() => this.look());
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', left);
    changes.observe(document.body, { childList: true, subtree: true });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', left);
      changes.disconnect();
    });
    this.leaveOtherPagesToTheirHeadings();
  }

  private leaveOtherPagesToTheirHeadings(): void {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationStart),
        filter(({ url }) => pathOf(url) !== pathOf(router.url)),
        takeUntilDestroyed(),
      )
      .subscribe(() => (this.current = this.below = undefined));
  }

  private came(target: EventTarget | null): void {
    // A message gives the focus back by itself.
    if (!(target instanceof HTMLElement) || target.closest('[popover]:not(.cdk-overlay-popover)')) return;
    this.current = new Place(target);
    this.pane = target.closest('.cdk-overlay-pane');
    if (!this.pane) this.below = this.current;
  }

  /** Somebody who clicks beside everything wants the focus nowhere. */
  private left(): void {
    if (this.isNowhere() && this.current?.element.isConnected) this.current = this.below = undefined;
  }

  private look(): void {
    const isLost = this.current?.element.isConnected === false && this.isNowhere();
    const place = this.below;
    if (!isLost || !place) return place?.see();
    // What changes inside a dialog or a calendar keeps its own focus.
    if (this.pane?.isConnected) return;
    const next = place.element.isConnected ? place.element : place.successor();
    if (!next) return;
    // What has no place in the order of the Tab key can still be where it goes on from.
    if (next.matches('h1, h2, h3') && !next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus();
  }

  private isNowhere(): boolean {
    const { activeElement, body } = this.document;
    return !activeElement || activeElement === body;
  }
}

const pathOf = (url: string) => url.replace(/[?#].*/, '');
