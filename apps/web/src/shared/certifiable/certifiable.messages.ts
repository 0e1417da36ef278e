import type { Certifiable } from '#dto/students/profiles/certifiable.js';

export const certifiableMessages: Record<Certifiable, string> = {
  yes: 'shared.certifiable.yes',
  no: 'shared.certifiable.no',
  unknown: 'shared.certifiable.unknown',
};
