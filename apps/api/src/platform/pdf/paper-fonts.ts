export interface PaperFont {
  readonly family: string;
  /** The weights that papers have of it, as folders of its package. */
  readonly weights: readonly string[];
  /** What it is there for, as CSS says it: a screen loads it only for these. Without it, it is there for all. */
  readonly range?: string;
}

// Each weight that a paper uses: a bold that the browser has to thicken by itself becomes a Type 3 font.
const ALL_WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];
const REGULAR = ['400Regular'];

const forAll = (family: string): PaperFont => ({ family, weights: ALL_WEIGHTS });
const forScript = (family: string, range: string): PaperFont => ({ family, weights: REGULAR, range });
// Letters of India and its neighbours are joined, or kept apart, by characters without a look of their own.
const withJoiners = (family: string, range: string): PaperFont =>
  forScript(family, `${range}, U+200C-200D, U+25CC`);

/**
 * The families that papers name, in this order: the first writes nearly all, the others what it has no letter for
 * (decision 45). Arabic by Plex: it prints its letters whole, to be copied and searched, where Noto puts them together
 * from strokes. Devanagari is in Noto Sans.
 */
export const PAPER_FONTS: readonly PaperFont[] = [
  forAll('Source Sans 3'),
  forAll('Noto Sans'),
  forAll('IBM Plex Sans Arabic'),
  forAll('Noto Sans Hebrew'),
  forScript('Noto Sans Armenian', 'U+530-58F, U+FB13-FB17'),
  forScript('Noto Sans Georgian', 'U+10A0-10FF, U+1C90-1CBF, U+2D00-2D2F'),
  forScript('Noto Sans Syriac', 'U+700-74F'),
  forScript('Noto Sans Thaana', 'U+780-7BF'),
  forScript('Noto Sans Ethiopic', 'U+1200-139F, U+2D80-2DDF, U+AB00-AB2F'),
  forScript('Noto Sans Tifinagh', 'U+2D30-2D7F'),
  forScript('Noto Sans NKo', 'U+7C0-7FF'),
  forScript('Noto Sans Adlam', 'U+1E900-1E95F'),
  withJoiners('Noto Sans Bengali', 'U+980-9FF'),
  withJoiners('Noto Sans Gurmukhi', 'U+A00-A7F'),
  withJoiners('Noto Sans Gujarati', 'U+A80-AFF'),
  withJoiners('Noto Sans Oriya', 'U+B00-B7F'),
  withJoiners('Noto Sans Tamil', 'U+B80-BFF'),
  withJoiners('Noto Sans Telugu', 'U+C00-C7F'),
  withJoiners('Noto Sans Kannada', 'U+C80-CFF'),
  withJoiners('Noto Sans Malayalam', 'U+D00-D7F'),
  withJoiners('Noto Sans Sinhala', 'U+D80-DFF'),
  withJoiners('Noto Sans Thai', 'U+E00-E7F'),
  withJoiners('Noto Sans Lao', 'U+E80-EFF'),
  withJoiners('Noto Serif Tibetan', 'U+F00-FFF'),
  withJoiners('Noto Sans Myanmar', 'U+1000-109F, U+A9E0-A9FF, U+AA60-AA7F'),
  withJoiners('Noto Sans Khmer', 'U+1780-17FF, U+19E0-19FF'),
  forScript('Noto Sans Mongolian', 'U+1800-18AF, U+202F'),
  forScript('Gowun Dodum', 'U+3130-318F, U+AC00-D7A3'),
  forScript('Chocolate Classical Sans', 'U+2E80-312F, U+31A0-9FFF, U+F900-FAFF, U+FF00-FFEF, U+20000-3FFFF'),
  // For the dot between names in katakana, which the one before leaves out.
  forScript('Sawarabi Gothic', 'U+30FB'),
];

const letters = PAPER_FONTS.map(({ range }) => range && new RegExp(`[${inRegExp(range)}]`, 'u'));
const families = PAPER_FONTS.map(({ family }) => `'${family}'`);
/** Any letter beyond Latin, Greek and Cyrillic. Each further reading of a long paper, a megabyte, takes its time. */
const FROM_AFAR = /[\u0530-\u1dff\u2c00-\uffff]/;

/**
 * The families that a text asks for, as CSS names them: those for all, and those for the scripts that are in it. The
 * others would each cost the browser a look at every paper.
 */
export function familiesFor(text: string): string {
  const isFromAfar = FROM_AFAR.test(text);
  return families
    .filter((_, index) => !letters[index] || (isFromAfar && letters[index].test(text)))
    .join(', ');
}

function inRegExp(range: string): string {
  return range.replaceAll(
    /U\+(\w+)(?:-(\w+))?(?:, )?/g,
    (_, first: string, last: string = first) => `\\u{${first}}-\\u{${last}}`,
  );
}
