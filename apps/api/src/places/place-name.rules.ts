/** A name of a place in the two forms in which names are compared: neither case nor accents nor spaces nor punctuation. */
export interface PlaceKeys {
  /** Every word of it. */
  readonly key: string;
  /** Without its articles: « Havre » for « Le Havre ». */
  readonly bareKey: string;
}

/** The keys of a name, whichever way it is written. */
export function placeKeys(name: string): PlaceKeys {
  const words = placeWords(name);
  const bare = words.filter((word) => !ARTICLES.has(word));
  const key = words.join('');
  return { key, bareKey: bare.length === 0 ? key : bare.join('') };
}

/** The words of a name as they are compared: « ST GERMAIN S/ MORIN CEDEX 2 » is saint, germain, sur, morin. */
export function placeWords(name: string): string[] {
  const words = plain(name)
    .replace(TURNED, '$2 $1')
    .replace(/\bs\/s\b|\bss\//g, ' sous ')
    .replace(/\bs\//g, ' sur ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => IN_FULL[word] ?? word);
  return inDistrict(withoutCedex(words));
}

/** The key of a country's name: its words in any order, without those that say nothing (« SUD COREE DU »). */
export function countryKey(name: string): string {
  const words = placeWords(name);
  const telling = words.filter((word) => !ARTICLES.has(word) && !LINKS.has(word));
  return (telling.length === 0 ? words : telling).sort().join(' ');
}

/** Lower case without accents and ligatures. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

/** « Havre (Le) » and « HAVRE, LE », as registers sort them. */
const TURNED = /^(.*?)(?:[ ,]+\(?|\()(le|la|les|l['’]?)\)?\s*$/;
const ARTICLES = new Set(['le', 'la', 'les', 'l', 'de', 'des', 'du', 'd']);
const LINKS = new Set(['et', 'and', 'of', 'the']);
const IN_FULL: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  mt: 'mont',
  mts: 'monts',
};

/** « CEDEX 08 » says where mail is delivered and not where the town is. */
function withoutCedex(words: string[]): string[] {
  const at = words.indexOf('cedex');
  return at > 0 ? words.slice(0, at) : words;
}

const WITH_DISTRICTS = new Set(['paris', 'lyon', 'marseille']);

/** « PARIS 16EME », « Lyon 03 » and « Paris 75016 » as the register writes them: « Paris 16e Arrondissement ». */
function inDistrict(words: string[]): string[] {
  const [city = '', second = ''] = words;
  const [, digits] = /^(?:75[01]|6900|130)?(\d{1,2})(?:er?|[ei]?eme|nd|e)?$/.exec(second) ?? [];
  if (!WITH_DISTRICTS.has(city) || !digits || !words.slice(2).every(isDistrictWord)) return words;
  const number = Number(digits);
  return [city, `${number}${number === 1 ? 'er' : 'e'}`, 'arrondissement'];
}

const isDistrictWord = (word: string) => /^(?:e|er|eme|arr|ardt|arrt|arrondissement)$/.test(word);
