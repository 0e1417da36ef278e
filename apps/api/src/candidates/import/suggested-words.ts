import { bare } from '../../platform/text/identity.js';

const MEN = new Set(['h', 'homme', 'masculin', 'masc', 'monsieur', 'mr', 'garcon', 'male', 'man', '1']);
const WOMEN = new Set('femme feminin fem madame mademoiselle mme mlle fille female woman w 2'.split(' '));

/** `M` or `F` for a word that says so. */
export function probableSex(text: string): 'M' | 'F' | undefined {
  const word = bare(text);
  if (MEN.has(word) || word === 'm') return 'M';
  return WOMEN.has(word) || word === 'f' ? 'F' : undefined;
}

const THIRD = new Set(['13', 'tiers', 'untiers', 'tierstemps', 'untierstemps', 'tierstempsmajore']);

// 100 is the whole time again, 200 three times as long: nobody means 1 or 2 % by them.
const LEAST_IN_PERCENT_CELL = 10;

/** The whole percentage that was probably meant: `33,33 %`, `un tiers-temps`, or 33 typed into a percent cell. */
export function probableExtraTime(text: string): string | undefined {
  if (THIRD.has(bare(text))) return '33 %';
  const [, digits] = /^\+? ?(\d+(?:[.,]\d+)?) ?(?:%|pour ?cent)?$/i.exec(text) ?? [];
  const number = Math.floor(Number(digits?.replace(',', '.')));
  if (number >= 1 && number <= 99) return `${number} %`;
  const inPercentCell = number / 100;
  return Number.isInteger(inPercentCell) && inPercentCell >= LEAST_IN_PERCENT_CELL && inPercentCell <= 99
    ? `${inPercentCell} %`
    : undefined;
}

const BILLING: [RegExp, string][] = [
  [/^(pre|deja)?(prepay|prepaid|prepaie)/, 'Prépayée'],
  [/^(dejapaye|regle)/, 'Prépayée'],
  [/^(gratui|offert|free|derogat|zero)/, 'Gratuite'],
  [/^(a?pay|paid|paiement)/, 'Payante'],
];

/** The mode that a word like « Gratuit » stands for. */
export function probableBilling(text: string): string | undefined {
  const word = bare(text);
  return BILLING.find(([start]) => start.test(word))?.[1];
}
