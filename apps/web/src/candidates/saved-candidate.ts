import { Service, inject } from '@angular/core';
import type { SavedCandidate } from '#dto/candidates/candidate.response.js';
import { Language } from '../shared/language/language';
import { Toasts } from '../shared/toasts/toasts';
import type { TypedCandidate, TypedField } from './candidate-form/typed-candidate';
import { doubtMessages } from './candidates.messages';

/** Says that a candidate is kept, and what was taken of them though something else may be meant. */
@Service({ autoProvided: false })
export class SavedCandidates {
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  tell(done: string, { doubts }: SavedCandidate, typed: TypedCandidate): void {
    const title = this.language.say(done);
    const words = doubts.map(({ pointer, code }) =>
      this.language.say(doubtMessages[code] ?? 'candidates.form.doubt', {
        value: String(typed[pointer.slice(1) as TypedField] ?? ''),
      }),
    );
    if (words.length > 0) this.toasts.succeedWith(title, words.join(' '));
    else this.toasts.succeed(title);
  }
}
