// @ts-check
import { inseeCountries, isoCountries } from './packages.mjs';

/**
 * @typedef {object} Country
 * @property {string} code ISO 3166-1 in two letters, of states that are gone ISO 3166-3 in four, else our own
 * @property {string | null} inseeCode 99 and three digits; 99100 for what is France overseas; null where Insee has none
 * @property {string} name in French
 * @property {string} english
 * @property {string[]} aliases
 * @property {number} [until] the last year in which one could be born there
 * @property {string} [today] the code of the country that it is most of today
 */

/** French names that people write, where the one of the Unicode consortium is not it. @type {Record<string, string>} */
const NAMES = {
  BY: 'Biélorussie',
  CD: 'République démocratique du Congo',
  CG: 'Congo',
  CZ: 'République tchèque',
  GF: 'Guyane',
  HK: 'Hong Kong',
  MF: 'Saint-Martin',
  MM: 'Birmanie',
  MO: 'Macao',
  PS: 'Palestine',
  SV: 'Salvador',
  SX: 'Saint-Martin (partie néerlandaise)',
  VA: 'Vatican',
  VN: 'Vietnam',
};

/** What no package says: names of old, of the street, and of administrations. @type {Record<string, string[]>} */
const ALIASES = {
  BF: ['Haute-Volta'],
  BJ: ['Dahomey'],
  BY: ['Bélarus', 'Belarus'],
  BZ: ['Honduras britannique'],
  CD: ['RDC', 'Zaïre', 'Congo-Kinshasa', 'Congo belge', 'Congo démocratique'],
  CG: ['Congo-Brazzaville', 'République du Congo'],
  CI: ['RCI'],
  CF: ['RCA', 'Centrafrique', 'Oubangui-Chari'],
  DE: ['RFA', 'République fédérale d’Allemagne'],
  DJ: ['Territoire français des Afars et des Issas', 'Côte française des Somalis'],
  DO: ['Saint-Domingue'],
  EG: ['République arabe unie'],
  ET: ['Abyssinie'],
  GB: [
    'Royaume-Uni',
    'Angleterre',
    'Grande-Bretagne',
    'Écosse',
    'Pays de Galles',
    'Irlande du Nord',
    'England',
    'Scotland',
    'Wales',
    'UK',
  ],
  GF: ['Guyane française'],
  GH: ['Côte-de-l’Or'],
  GN: ['Guinée-Conakry', 'Guinée Conakry'],
  GW: ['Guinée portugaise'],
  IR: ['Perse'],
  IQ: ['Iraq'],
  KH: ['Kampuchéa', 'Kampuchea'],
  KP: ['République populaire démocratique de Corée'],
  KR: ['République de Corée'],
  LA: ['République démocratique populaire lao'],
  LK: ['Ceylan'],
  LY: ['Jamahiriya arabe libyenne'],
  MD: ['Moldova', 'République de Moldova'],
  MG: ['République malgache'],
  MK: ['Macédoine', 'ARYM', 'République de Macédoine'],
  ML: ['Soudan français'],
  MM: ['Myanmar'],
  MZ: ['Mozambique'],
  NL: ['Hollande'],
  NC: ['Nlle-Calédonie'],
  RU: ['Fédération de Russie'],
  SN: ['Sénégal'],
  SR: ['Guyane néerlandaise'],
  SY: ['République arabe syrienne'],
  SZ: ['Swaziland'],
  TH: ['Siam'],
  TR: ['Turkiye', 'Türkiye'],
  TW: ['Formose'],
  TZ: ['Tanganyika', 'Zanzibar'],
  US: ['USA', 'États-Unis d’Amérique', 'Amérique', 'Etats Unis'],
  VA: ['Saint-Siège', 'État de la Cité du Vatican'],
  VN: ['Viêt Nam', 'Viet-Nam'],
  VU: ['Nouvelles-Hébrides'],
  ZM: ['Rhodésie du Nord'],
  ZW: ['Rhodésie du Sud', 'Rhodésie'],
};

/** Of the packages' codes those that do not join by name. @type {Record<string, string>} */
const CODES_BY_HAND = {
  116: 'CZ',
  123: 'RU',
  129: 'VA',
  148: 'BY',
  151: 'MD',
  156: 'MK',
  203: 'IQ',
  204: 'IR',
  206: 'SY',
  236: 'TW',
  238: 'KP',
  239: 'KR',
  241: 'LA',
  309: 'TZ',
  312: 'CD',
  316: 'LY',
  323: 'CF',
  324: 'CG',
  391: 'SZ',
  408: 'DO',
  512: 'SB',
  515: 'MH',
  516: 'FM',
};

/** Codes of the official code that the packages lack. @type {Record<string, string>} */
const CODES_OF_INSEE = {
  ME: '99120',
  RS: '99121',
  XK: '99157',
  SS: '99349',
  FO: '99158',
  SJ: '99159',
  AX: '99160',
  IM: '99161',
  JE: '99161',
  GG: '99161',
  GI: '99133',
  HK: '99230',
  MO: '99232',
  TW: '99236',
};

/** What is France, though ISO 3166 gives it a code. */
const FRANCE_OVERSEAS = ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'];

/** @type {Country[]} */
const GONE = [
  {
    code: 'CSHH',
    inseeCode: '99115',
    name: 'Tchécoslovaquie',
    english: 'Czechoslovakia',
    aliases: [],
    until: 1993,
    today: 'CZ',
  },
  {
    code: 'CSXX',
    inseeCode: '99121',
    name: 'Serbie-et-Monténégro',
    english: 'Serbia and Montenegro',
    aliases: [],
    until: 2006,
    today: 'RS',
  },
  {
    code: 'DDDE',
    inseeCode: '99141',
    name: "Allemagne de l'Est",
    english: 'East Germany',
    aliases: ['RDA', 'République démocratique allemande'],
    until: 1990,
    today: 'DE',
  },
  {
    code: 'DEW',
    inseeCode: '99142',
    name: "Allemagne de l'Ouest",
    english: 'West Germany',
    aliases: [],
    until: 1990,
    today: 'DE',
  },
  {
    code: 'KOREA',
    inseeCode: '99237',
    name: 'Corée',
    english: 'Korea',
    aliases: [],
    until: 1953,
    today: 'KR',
  },
  {
    code: 'SUHH',
    inseeCode: '99123',
    name: 'URSS',
    english: 'USSR',
    aliases: [
      'Union soviétique',
      'Soviet Union',
      'U.R.S.S.',
      'Union des républiques socialistes soviétiques',
    ],
    until: 1991,
    today: 'RU',
  },
  {
    code: 'VDVN',
    inseeCode: '99244',
    name: 'Vietnam du Nord',
    english: 'North Vietnam',
    aliases: [],
    until: 1976,
    today: 'VN',
  },
  {
    code: 'YDYE',
    inseeCode: '99233',
    name: 'Yémen du Sud',
    english: 'South Yemen',
    aliases: ['Yémen démocratique'],
    until: 1990,
    today: 'YE',
  },
  {
    code: 'YEN',
    inseeCode: '99202',
    name: 'Yémen du Nord',
    english: 'North Yemen',
    aliases: [],
    until: 1990,
    today: 'YE',
  },
  {
    code: 'YUCS',
    inseeCode: '99121',
    name: 'Yougoslavie',
    english: 'Yugoslavia',
    aliases: [],
    until: 2003,
    today: 'RS',
  },
];

/** Every country of ISO 3166 and those that are gone. @param {(name: string) => string} keyOf @returns {Country[]} */
export function countries(keyOf) {
  const french = isoCountries('fr');
  const english = isoCountries('en');
  const unicode = {
    fr: new Intl.DisplayNames('fr', { type: 'region' }),
    en: new Intl.DisplayNames('en', { type: 'region' }),
  };
  const list = Object.keys(french).map((code) => {
    const name = NAMES[code] ?? unicode.fr.of(code) ?? code;
    const inEnglish = unicode.en.of(code) ?? code;
    const others = [french[code], unicode.fr.of(code), english[code], inEnglish, ALIASES[code]];
    return {
      code,
      inseeCode: /** @type {string | null} */ (null),
      name,
      english: inEnglish,
      aliases: others.flat().filter(isText),
    };
  });
  const byKey = new Map(list.flatMap((one) => [one.name, ...one.aliases].map((name) => [keyOf(name), one])));
  const byCode = new Map(list.map((one) => [one.code, one]));
  for (const [digits, oldName] of Object.entries(inseeCountries())) {
    const one = byCode.get(CODES_BY_HAND[digits] ?? '') ?? byKey.get(keyOf(oldName));
    if (!one) throw new Error(`No country is called ${oldName} (99${digits}): say which in CODES_BY_HAND.`);
    one.inseeCode = `99${digits}`;
    one.aliases.push(oldName);
  }
  for (const [code, inseeCode] of Object.entries(CODES_OF_INSEE)) set(byCode, code, inseeCode);
  for (const code of FRANCE_OVERSEAS) set(byCode, code, '99100');
  return [...list, ...GONE]
    .map((one) => ({
      ...one,
      name: straight(one.name),
      english: straight(one.english),
      aliases: distinct(one, keyOf).filter((alias) => alias !== 'Congo'),
    }))
    .sort((a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1));
}

/** @param {Map<string, Country>} byCode @param {string} code @param {string} inseeCode */
function set(byCode, code, inseeCode) {
  const one = byCode.get(code);
  if (!one) throw new Error(`ISO 3166 has no ${code} any more.`);
  one.inseeCode = inseeCode;
}

/** Each other way of writing once. @param {Country} country @param {(name: string) => string} keyOf */
function distinct({ name, english, aliases }, keyOf) {
  const seen = new Set([keyOf(name), keyOf(english)]);
  return aliases.map(straight).filter((alias) => !seen.has(keyOf(alias)) && seen.add(keyOf(alias)));
}

const straight = (/** @type {string} */ name) => name.replaceAll('’', "'").replaceAll('\u00a0', ' ');
/** @param {unknown} text @returns {text is string} */
const isText = (text) => typeof text === 'string';
