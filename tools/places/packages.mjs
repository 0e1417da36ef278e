// @ts-check
// What the packages of this folder hold, as they hold it.
import { readFileSync } from 'node:fs';

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(new URL(`./node_modules/${path}`, import.meta.url), 'utf8'));

/**
 * A commune in one edition of the official code.
 * @typedef {object} Commune
 * @property {string} code
 * @property {string} nom
 * @property {'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'} type
 * @property {string[]} [codesPostaux]
 * @property {string[]} [anciensCodes]
 * @property {string} [chefLieu] of a delegated commune: the commune that it is part of
 * @property {string} [commune] of an arrondissement
 */

/**
 * A commune for the time that it stayed the same, from 1943 to 2019.
 * @typedef {object} Spell
 * @property {string} id
 * @property {string} code
 * @property {string} nom
 * @property {'COM' | 'COMA' | 'COMD' | 'COMP'} type of its own, associated, delegated, or the seat of several
 * @property {string} [dateFin]
 * @property {string} [successeur] an id
 * @property {string} [pole] the id of the commune that it is part of
 */

export const TODAY = 2026;

/** The editions of the official code that are to be had, oldest first. @returns {{ year: number; communes: Commune[] }[]} */
export const editions = () => [
  ...[2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
    year,
    communes: json(`decoupage-${year}/data/communes.json`),
  })),
  { year: TODAY, communes: json('@etalab/decoupage-administratif/data/communes.json') },
];

/** @returns {Spell[]} */
export const history = () => json('decoupage-2020/data/historique-communes.json');

/** Postal codes of communes that are no more. @returns {{ insee: string; postalCode: string }[]} */
export const oldPostalCodes = () => json('insee-municipality-code/data/cities.json');

/** INSEE codes of countries without their 99, with names of old. @returns {Record<string, string>} */
export const inseeCountries = () => json('french-ssn/dist/data/countries.json');

/** Names of countries by their ISO code. @param {'fr' | 'en'} language @returns {Record<string, string | string[]>} */
export const isoCountries = (language) => json(`i18n-iso-countries/langs/${language}.json`).countries;
