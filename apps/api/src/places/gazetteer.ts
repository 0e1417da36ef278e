import type { CommuneKind } from '#dto/places/places.response.js';
import type { PlaceKeys } from './place-name.rules.js';

/** One name of one commune, as it is matched. */
export interface NamedCommune extends PlaceKeys {
  readonly inseeCode: string;
  readonly name: string;
  readonly kind: CommuneKind;
  readonly until: number | null;
  /** The INSEE code of today's commune; null where it is that one. */
  readonly today: string | null;
  readonly postalCodes: readonly string[];
}

/** The commune of today that all its predecessors and parts lead to. */
export const lineageOf = ({ inseeCode, today }: NamedCommune): string => today ?? inseeCode;

const KINDS: readonly CommuneKind[] = ['current', 'arrondissement', 'delegated', 'former'];

/** Today's before those of old, and the latest of those first. */
export const byStanding = (a: NamedCommune, b: NamedCommune): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (b.until ?? 9999) - (a.until ?? 9999);

/** The communes that some typed places can be about, by everything that was typed of them. */
export class Gazetteer {
  private readonly codes = new Map<string, NamedCommune[]>();
  private readonly postalCodes = new Map<string, NamedCommune[]>();
  private readonly keys = new Map<string, NamedCommune[]>();
  private readonly bareKeys = new Map<string, NamedCommune[]>();

  constructor(communes: readonly NamedCommune[]) {
    for (const commune of communes.toSorted(byStanding)) {
      put(this.codes, commune.inseeCode, commune);
      for (const postalCode of commune.postalCodes) put(this.postalCodes, postalCode, commune);
      put(this.keys, commune.key, commune);
      put(this.bareKeys, commune.bareKey, commune);
    }
  }

  /** Every name of a code. */
  ofCode = (inseeCode: string): readonly NamedCommune[] => this.codes.get(inseeCode) ?? [];

  ofPostalCode = (postalCode: string): readonly NamedCommune[] => this.postalCodes.get(postalCode) ?? [];

  /** All of this name in France, then those that have it but for articles. */
  ofName({ key, bareKey }: PlaceKeys): readonly NamedCommune[] {
    return [...new Set([...(this.keys.get(key) ?? []), ...(this.bareKeys.get(bareKey) ?? [])])];
  }
}

function put(index: Map<string, NamedCommune[]>, key: string, commune: NamedCommune): void {
  const there = index.get(key);
  if (there) there.push(commune);
  else index.set(key, [commune]);
}
