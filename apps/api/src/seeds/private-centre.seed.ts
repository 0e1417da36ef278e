import type { Sql } from '../platform/database/tx.js';
import { aCentre, type BuiltCentre } from './builders/centre.builder.js';

/** « Centre Prix »: nothing planned yet, so that the empty page can be seen. */
export const seedPrivateCentre = (sql: Sql, _now: Date): Promise<BuiltCentre> =>
  aCentre('Centre Prix').ofKind('PRO').save(sql);
