import type { Section } from './terms.fr';

export const termsInEnglish = (certifier: string): readonly Section[] => [
  {
    title: '1. What Certif is for',
    paragraphs: [
      `Certif is where certification centres work. It serves to plan sessions, enrol candidates, print the papers of the day, run the invigilation and send what happened in the session to ${certifier}.`,
      'The sessions that you create are real: each gets a number, an access code and a password, and the candidates enrolled are real people.',
    ],
  },
  {
    title: '2. Who may use it',
    paragraphs: [
      'Access is for the members whom a centre has invited. Your account is personal: share neither your password nor a computer on which you are still signed in.',
      'The administrators of the centre invite its members, choose their role and withdraw the access of those who leave.',
    ],
  },
  {
    title: '3. What the centre undertakes',
    paragraphs: [
      'The centre enrols candidates under their exact identity, checks it on the day, has the whole test invigilated and reports incidents truthfully.',
      'The access code is told to the candidates once all are seated. The session password is given to the invigilator alone.',
      'The session is finalised as soon as possible, so that the results can be published.',
    ],
  },
  {
    title: '4. Data of the candidates',
    paragraphs: [
      'The centre answers for the data that it types or imports: identity, birth, e-mail addresses, adjustments. It keeps only what the certification needs and tells the candidates so.',
      'The need for an adjustment is about health: it is told by its own box, never in the observations.',
      'Every candidate may ask to see their data, to have them corrected or erased; the centre passes the request on without delay.',
    ],
  },
  {
    title: '5. Papers and files',
    paragraphs: [
      'Attendance sheets, incident forms and lists hold personal data once downloaded. Keep them in a safe place for as long as your centre provides, then destroy them.',
    ],
  },
  {
    title: '6. Fraud and misuse',
    paragraphs: [
      `A made-up enrolment, a missing invigilator or the disclosure of questions may lead ${certifier} to cancel results and to close the centre's space.`,
      'Every act on a session is written in its journal, with its author and its date.',
    ],
  },
  {
    title: '7. Availability and change',
    paragraphs: [
      'Certif may be interrupted for maintenance. Print the papers of a session before the day.',
      'Should these terms change, the new version is shown to you here before you go on.',
    ],
  },
];
