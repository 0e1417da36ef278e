/**
 * Codes of Insee's list of countries (COG) for territories of other countries: they stand for several of ours at a time, or
 * for one that no package of ours gives its code. Information systems of schools send them, so they are known, with
 * Insee's own name.
 */
export const TERRITORIES: ReadonlyMap<string, string> = new Map([
  ['99306', 'SAINTE-HÉLÈNE, ASCENSION ET TRISTAN DA CUNHA'],
  ['99308', "TERRITOIRE BRITANNIQUE DE L'OCÉAN INDIEN"],
  ['99313', 'ÎLES CANARIES'],
  ['99319', 'AÇORES, MADÈRE'],
  ['99389', 'SAHARA OCCIDENTAL'],
  ['99425', 'TERRITOIRES DU ROYAUME-UNI AUX ANTILLES'],
  ['99427', "TERRITOIRES DU ROYAUME-UNI DANS L'ATLANTIQUE SUD"],
  ['99430', 'GROENLAND'],
  ['99431', 'ANTILLES NÉERLANDAISES'],
  ['99432', "TERRITOIRES DES ÉTATS-UNIS D'AMÉRIQUE EN AMÉRIQUE"],
  ['99443', 'BONAIRE, SAINT-EUSTACHE ET SABA'],
  ['99444', 'CURAÇAO'],
  ['99445', 'SAINT-MARTIN (PARTIE NÉERLANDAISE)'],
  ['99503', 'PITCAIRN'],
  ['99505', "TERRITOIRES DES ÉTATS-UNIS D'AMÉRIQUE EN OCÉANIE"],
]);
