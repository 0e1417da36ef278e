/** The people of the demo, whose password is no secret: it stands in the README. */
export const DEMO_PASSWORD = 'Certif2026';

export const DEMO_ACCOUNTS = [
  { email: 'admin@certif.test', who: 'accounts.demo.admin' },
  { email: 'membre@certif.test', who: 'accounts.demo.member' },
  { email: 'sco@certif.test', who: 'accounts.demo.school' },
  { email: 'surveillant@certif.test', who: 'accounts.demo.invigilator' },
  { email: 'certification@certif.test', who: 'accounts.demo.certifier' },
] as const;

export type DemoAccount = (typeof DEMO_ACCOUNTS)[number];
