// @ts-check
import { editions, history, oldPostalCodes, TODAY } from './packages.mjs';

/**
 * One name of one code.
 * @typedef {object} Row
 * @property {string} code
 * @property {string} name
 * @property {'current' | 'arrondissement' | 'delegated' | 'former'} kind
 * @property {number | null} until the year in which it was no longer so
 * @property {string | null} today the code of the commune that it is, or is part of, today
 * @property {string[]} postalCodes
 */

/** @type {Record<import('./packages.mjs').Commune['type'], Row['kind']>} */
const KINDS = {
  'commune-actuelle': 'current',
  'arrondissement-municipal': 'arrondissement',
  'commune-deleguee': 'delegated',
  'commune-associee': 'delegated',
};

/** Every name that a commune of France has had since 1943. @returns {Row[]} */
export function communes() {
  const known = editions();
  const spells = history();
  const todayOf = successors(known, spells);
  const names = namesOf(known, spells);
  const postalCodes = postalCodesOf(known, todayOf);
  return [...names.values()]
    .map((name) => ({ ...name, today: todayOf(name.code), postalCodes: postalCodes(name.code) }))
    .sort((a, b) => compare(a.code, b.code) || compare(a.name, b.name));
}

/** @typedef {{ year: number; communes: import('./packages.mjs').Commune[] }[]} Editions */
/** @typedef {import('./packages.mjs').Spell} Spell */

/** @param {Editions} known @param {Spell[]} spells */
function namesOf(known, spells) {
  /** @type {Map<string, Pick<Row, 'code' | 'name' | 'kind' | 'until'>>} */
  const names = new Map();
  const keyOf = (/** @type {string} */ code, /** @type {string} */ name) => `${code} ${name}`;
  for (const { code, nom, type } of known.at(-1)?.communes ?? []) {
    const key = keyOf(code, nom);
    // A delegated commune that has the very name of the new one is that one.
    if (names.get(key)?.kind !== 'current')
      names.set(key, { code, name: nom, kind: KINDS[type], until: null });
  }
  for (const { year, communes } of known.toReversed().slice(1)) {
    for (const { code, nom } of communes) {
      const key = keyOf(code, nom);
      if (!names.has(key)) names.set(key, { code, name: nom, kind: 'former', until: year + 1 });
    }
  }
  for (const { code, nom, dateFin } of spells) {
    const key = keyOf(code, nom);
    const until = dateFin ? Number(dateFin.slice(0, 4)) : (known[0]?.year ?? TODAY);
    const there = names.get(key);
    if (!there) names.set(key, { code, name: nom, kind: 'former', until });
    else if (there.until !== null && there.until < until) there.until = until;
  }
  return names;
}

/**
 * The code of today's commune for each code that there ever was; null where the commune was given up.
 * @param {Editions} known @param {Spell[]} spells @returns {(code: string) => string | null}
 */
function successors(known, spells) {
  /** @type {Map<string, string>} */
  const parents = new Map();
  const current = new Set();
  for (const { communes } of known) {
    for (const { code, chefLieu, commune, anciensCodes = [] } of communes) {
      const parent = chefLieu ?? commune;
      if (parent && parent !== code) parents.set(code, parent);
      for (const old of anciensCodes) if (old !== code) parents.set(old, code);
    }
  }
  for (const { code, type } of known.at(-1)?.communes ?? []) {
    if (type === 'commune-actuelle') current.add(code);
  }
  const byId = new Map(spells.map((spell) => [spell.id, spell]));
  const latest = new Map(spells.map((spell) => [spell.code, spell]));
  for (const spell of spells) {
    const there = latest.get(spell.code);
    if (there && (there.dateFin ?? '9999') < (spell.dateFin ?? '9999')) latest.set(spell.code, spell);
  }
  /** @param {string} code @param {Set<string>} seen @returns {string | null} */
  const follow = (code, seen) => {
    if (current.has(code)) return code;
    if (seen.has(code)) return null;
    seen.add(code);
    const parent = parents.get(code);
    if (parent) return follow(parent, seen);
    for (let spell = latest.get(code); spell;) {
      const next = byId.get(spell.successeur ?? spell.pole ?? '');
      if (next && next.code !== code) return follow(next.code, seen);
      spell = next === spell ? undefined : next;
    }
    return null;
  };
  return (code) => follow(code, new Set());
}

/**
 * The postal codes that a code has had in any edition; where there is none, those of today's commune.
 * @param {Editions} known @param {(code: string) => string | null} todayOf @returns {(code: string) => string[]}
 */
function postalCodesOf(known, todayOf) {
  /** @type {Map<string, Set<string>>} */
  const own = new Map();
  const add = (/** @type {string} */ code, /** @type {string} */ postalCode) =>
    (own.get(code) ?? own.set(code, new Set()).get(code))?.add(postalCode);
  for (const { communes } of known) {
    for (const { code, codesPostaux = [] } of communes) for (const postal of codesPostaux) add(code, postal);
  }
  for (const { insee, postalCode } of oldPostalCodes()) {
    if (/^\d{5}$/.test(postalCode)) add(insee, postalCode);
  }
  return (code) => [...(own.get(code) ?? own.get(todayOf(code) ?? '') ?? [])].sort();
}

const compare = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
