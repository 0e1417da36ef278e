import { Service, DOCUMENT, effect, inject, type EnvironmentProviders, type Provider } from '@angular/core';
import {
  TranslocoService,
  provideTransloco,
  type Translation,
  type TranslocoLoader,
} from '@jsverse/transloco';
import { firstValueFrom, from, map, type Observable } from 'rxjs';
import { recall, remember } from '../remembered';

export const LANGUAGES = ['fr', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language of the pages: French unless the person chose, which this browser remembers. */
@Service()
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  constructor() {
    effect(() => (this.document.documentElement.lang = this.current()));
  }

  current(): LanguageCode {
    return this.transloco.activeLang() as LanguageCode;
  }

  /** A text of the locale; inside `computed` it follows the language. */
  say(key: string, values?: Record<string, string | number>): string {
    this.current();
    return this.transloco.translate(key, values);
  }

  /** Which of the two texts a number asks for: in French 0 and 1 are singular. */
  plural(count: number): 'one' | 'other' {
    return new Intl.PluralRules(this.current()).select(count) === 'one' ? 'one' : 'other';
  }

  /** A text that has a form for one and a form for several, with the number in it. */
  count(key: string, count: number): string {
    return this.say(`${key}.${this.plural(count)}`, {
      count: new Intl.NumberFormat(this.current()).format(count),
    });
  }

  async choose(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    remember('language', language);
  }

  /** The language of the person who signed in, in a browser where nobody chose one. */
  async adopt(language: LanguageCode): Promise<void> {
    if (recall('language') || language === this.current()) return;
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
  }

  /** Before the first page, so that nobody sees it change. */
  async restore(): Promise<void> {
    const chosen = LANGUAGES.find((language) => language === recall('language'));
    await firstValueFrom(this.transloco.load(chosen ?? 'fr'));
    if (chosen) this.transloco.setActiveLang(chosen);
  }
}

/** A file for each language, so that nobody loads the texts of another. */
@Service()
class Dictionaries implements TranslocoLoader {
  getTranslation(language: string): Observable<Translation> {
    const file = language === 'en' ? import('../../locales/en.json') : import('../../locales/fr.json');
    return from(file).pipe(map((texts): Translation => texts.default));
  }
}

export function provideLanguage(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'fr',
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { logMissingKey: false },
      },
      loader: Dictionaries,
    }),
  ];
}
