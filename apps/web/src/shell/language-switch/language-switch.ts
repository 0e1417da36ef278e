import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LANGUAGES, Language, type LanguageCode } from '../../shared/language/language';

@Component({
  selector: 'certif-language-switch',
  imports: [TranslocoDirective],
  template: `
    <div role="group" *transloco="let t" [attr.aria-label]="t('shell.language')">
      @for (code of languages; track code) {
        <button
          type="button"
          [lang]="code"
          [attr.aria-pressed]="code === language.current()"
          (click)="choose(code)"
        >
          {{ names[code] }}
        </button>
      }
    </div>
  `,
  styleUrl: './language-switch.scss',
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  protected readonly languages = LANGUAGES;
  protected readonly names: Record<LanguageCode, string> = { fr: 'Français', en: 'English' };

  protected choose(code: LanguageCode): void {
    void this.language.choose(code);
  }
}
