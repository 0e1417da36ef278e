/** Where most people have their mail. Mistyped by a letter, they are still recognised. */
const PROVIDERS = [
  'gmail.com',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'icloud.com',
  'protonmail.com',
];
/** Providers that are a letter away from another one. */
const ALSO_PROVIDERS = new Set(['mail.com', 'ymail.com', 'email.com']);

/** The address that was probably meant by one whose domain is a letter away from a well-known one; undefined if none. */
export function likelierEmail(address: string): string | undefined {
  const [, person = '', domain = ''] = /^(.+)@([^@]+)$/.exec(address.toLowerCase()) ?? [];
  if (PROVIDERS.includes(domain) || ALSO_PROVIDERS.has(domain)) return undefined;
  const provider =
    PROVIDERS.find((known) => isOneSlipAway(domain, known)) ??
    (domain.endsWith('.con') ? domain.replace(/con$/, 'com') : undefined);
  return provider === undefined ? undefined : `${address.slice(0, person.length)}@${provider}`;
}

/** One letter too much, missing, wrong, or two that changed places. */
function isOneSlipAway(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    swapped === wanted
  );
}
