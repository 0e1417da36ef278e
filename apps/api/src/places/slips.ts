/**
 * How many letters are wrong, missing, too many, or changed places with their neighbour.
 * @returns undefined when there are more than `most`
 */
export function slipsBetween(typed: string, meant: string, most: number): number | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= meant.length; column += 1) {
      const isSame = typed[row - 1] === meant[column - 1];
      const isSwapped = typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > most) return undefined;
    [before, last] = [last, next];
  }
  const slips = last[meant.length] ?? 0;
  return slips > most ? undefined : slips;
}

/** One slip in a word of five letters, two from ten letters on; a shorter word is another word. */
export const slipsAllowed = (word: string): number => (word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0);
