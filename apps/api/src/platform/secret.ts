import { createHmac } from 'node:crypto';

/** The injection token of the installation's secret: from `SECRET_KEY`, or made at first start and kept. */
export const SECRET = Symbol('Secret');

/** A key for one purpose: what is signed for one thing is worth nothing for another. */
export const keyFor = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`certif ${purpose}`).digest('base64url');
