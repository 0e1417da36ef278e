import type { LegalPages } from './legal.fr';

const toWhom = (contact: string | null) =>
  contact ?? 'the administrator of your centre, who will pass your request on';

export const legalInEnglish: LegalPages = {
  conditions: ({ certifier }) => [
    {
      title: '1. The service',
      paragraphs: [
        `Certif serves to plan, watch and sit the certifications of ${certifier}. An account is enough to watch a session or to join one; the space of a centre opens by an invitation of that centre.`,
      ],
    },
    {
      title: '2. Your account',
      paragraphs: [
        'Your account is personal. Give your exact identity, an e-mail address that you alone read, and a password that you use nowhere else.',
        'Sign out of shared computers. The page “My account” shows where your account is signed in, and ends it there.',
      ],
    },
    {
      title: '3. On the day of a session',
      paragraphs: [
        'The invigilator checks the identity of the candidates and reports incidents truthfully. The candidate sits the test alone and without help.',
        'The questions of the test are neither copied nor disclosed. Fraud may lead to the cancellation of the result.',
      ],
    },
    {
      title: '4. Availability and change',
      paragraphs: [
        'The service may be interrupted for maintenance. These terms have a version; the one that you accepted is kept with its date.',
      ],
    },
  ],
  privacy: ({ certifier, contact }) => [
    {
      title: '1. What is kept',
      paragraphs: [
        'Of your account: first name, last name, e-mail address or username, language, a hash of the password (never the password), when you accepted the terms, and your sign-ins with the browser used.',
        'Of a candidate: the identity and place of birth that the centre enrolled, adjustments, the answers to the test and the result.',
        'Of acts on a session: a journal of who did what, and when.',
      ],
    },
    {
      title: '2. What for',
      paragraphs: [
        `These data serve to give access to the service, to run the sessions and to award the certifications. They are for ${certifier}, the centre concerned and their technical providers alone. No tracker, no advertising, nothing loaded from another site.`,
      ],
    },
    {
      title: '3. For how long',
      paragraphs: [
        'An account is kept for five years at most after its last use, then erased. An ended sign-in is forgotten after a month, a link sent by e-mail after a month, the trace of a mail after three months.',
        'The data of candidates follow the retention that is set for their centre.',
      ],
    },
    {
      title: '4. Your rights',
      paragraphs: [
        `You may ask to see the data about you, to have them corrected or erased, by writing to ${toWhom(contact)}. You may also turn to the CNIL (cnil.fr).`,
        'The page “My account” gives you your data and deletes your account. What a centre recorded about an e-mail address is given only to the person who confirmed that address.',
      ],
    },
    {
      title: '5. Cookies',
      paragraphs: [
        'Two cookies keep you signed in, and nothing else. No program of the page can read them; they go when you sign out, and after a week without use at the latest.',
      ],
    },
  ],
};
