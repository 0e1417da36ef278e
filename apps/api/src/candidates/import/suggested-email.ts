import { likelierEmail } from '#dto/candidates/likelier-email.js';

/** The same address without what no address has: spaces, a comma for a dot, a label before it. */
export function mendedEmail(text: string): string {
  const mended = text
    .replace(/^(mailto|e-?mail|courriel) ?: ?/i, '')
    .replace(/^.*<([^<>]+)>.*$/, '$1')
    .replace(/[([{ ](?:at|arobase|a)[)\]} ]/i, '@')
    .replace(/\s+/g, '')
    .replace(/[,;]/g, '.')
    .replace(/@+\.?/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.]+|[.]+$/g, '');
  const whole = /@(gmail|icloud|protonmail)$/i.test(mended) ? `${mended}.com` : mended;
  return likelierEmail(whole) ?? whole;
}
