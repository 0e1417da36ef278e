import { Service, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** « Session 332004 – Candidats – Certif » */
@Service()
export class PageTitle {
  private readonly title = inject(Title);
  private readonly parts = signal<readonly string[]>([]);

  constructor() {
    effect(() => this.title.setTitle([...this.parts(), 'Certif'].join(' – ')));
  }

  set(parts: readonly string[]): void {
    this.parts.set(parts);
  }
}

/** A page says what it is called, and says it again when the language or the data change; nothing while it does not know. */
export function titlePage(parts: () => readonly string[] | undefined): void {
  const title = inject(PageTitle);
  effect(() => {
    const known = parts();
    if (known) title.set(known);
  });
}
