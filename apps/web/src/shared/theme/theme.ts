import { Service, DOCUMENT, inject, signal } from '@angular/core';
import { recall, remember } from '../remembered';

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Light, dark, or as the device says, which is the stylesheet's own way. */
@Service()
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeName>('system');

  readonly current = this.chosen.asReadonly();

  restore(): void {
    this.show(THEMES.find((theme) => theme === recall('theme')) ?? 'system');
  }

  choose(theme: ThemeName): void {
    this.show(theme);
    remember('theme', theme);
  }

  private show(theme: ThemeName): void {
    this.chosen.set(theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
  }
}
