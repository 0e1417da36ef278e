/** Who acts. An id alone: no foreign key ties an act to an account, which may be erased. */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly signInId: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly centreId: string }
  | { readonly kind: 'system' };

/** Who did something, also before they ever signed in: somebody who opens an account. */
export type Author = Actor | { readonly kind: 'person'; readonly accountId: string };

export function actorId(actor: Author): string | null {
  switch (actor.kind) {
    case 'person':
      return actor.accountId;
    case 'client':
      return actor.clientId;
    case 'system':
      return null;
  }
}
