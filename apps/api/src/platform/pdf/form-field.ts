export const FIELD_KINDS = ['line', 'lines', 'check'] as const;

/** What a person can fill in a PDF form: a line, several lines that wrap, or a box to check. */
export interface FormField {
  /** Unique in its form: letters, digits and hyphens. */
  readonly name: string;
  readonly kind: (typeof FIELD_KINDS)[number];
  /** What a reader says of it: its tool tip, and what a screen reader speaks. */
  readonly label: string;
}

// The browser prints a link with the exact place of its box, which nothing else in a PDF from HTML tells. The domain is
// reserved (RFC 2606): a link that was left would lead nowhere.
const ORIGIN = 'https://field.invalid/';

/** The address of the link that stands for a field until `fillable` turns it into one. */
export function addressOfField({ name, kind, label }: FormField): string {
  return `${ORIGIN}${kind}/${name}?${new URLSearchParams({ label }).toString()}`;
}

/** The field that a link stands for; undefined for an ordinary link. */
export function fieldAt(address: string): FormField | undefined {
  if (!address.startsWith(ORIGIN)) return undefined;
  const { pathname, searchParams } = new URL(address);
  const [, said, name = ''] = pathname.split('/');
  const kind = FIELD_KINDS.find((known) => known === said);
  return kind && { name, kind, label: searchParams.get('label') ?? name };
}
