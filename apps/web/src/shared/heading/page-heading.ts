import { DOCUMENT, Directive, ElementRef, Service, afterNextRender, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Whether the person has moved inside the program: the first page is announced by the browser itself. */
@Service()
export class Moves {
  private count = 0;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.count++);
  }

  get any(): boolean {
    return this.count > 1;
  }
}

/** The heading of a page takes the focus when its page opens, so that a screen reader begins there. */
@Directive({ selector: 'h1[certifPageHeading], h2[certifPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    const moves = inject(Moves);
    afterNextRender(() => {
      // A click beside any control leaves the focus on <main> itself.
      const busyInPage = document.activeElement?.parentElement?.closest('main');
      if (moves.any && !busyInPage) heading.focus({ preventScroll: true });
    });
  }
}
