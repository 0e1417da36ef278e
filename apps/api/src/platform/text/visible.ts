const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A text as a person sees it: no marks that take no room, plain spaces, composed letters. */
export const visible = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
