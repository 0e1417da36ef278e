/** Who acts. An id alone: no foreign key ties an act to an account, which may be erased. */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly signInId: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly centreId: string }
  | { readonly kind: 'system' };

export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'person':
      return actor.accountId;
    case 'client':
      return actor.clientId;
    case 'system':
      return null;
  }
}
