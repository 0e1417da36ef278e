import { BUILDERS_PASSWORD } from './builders/account.builder.js';

/** Public: the demo is for trying out, and listens on this machine alone. */
export const DEMO_PASSWORD = BUILDERS_PASSWORD;

/** `candidat1@certif.test` and so on: all of them certifiable. */
export const DEMO_CANDIDATES = 9;

export const DEMO_ACCOUNTS = [
  { who: 'administrator of a university and a private centre', signIn: 'admin@certif.test' },
  { who: 'member of the university', signIn: 'membre@certif.test' },
  { who: 'administrator of two schools', signIn: 'sco@certif.test' },
  { who: 'invigilator', signIn: 'surveillant@certif.test' },
  { who: 'certifier', signIn: 'certification@certif.test' },
] as const;
