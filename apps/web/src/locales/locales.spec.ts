import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { accountsCodes } from '#dto/accounts/accounts.codes.js';
import { CELL_PROBLEM_CODES, candidatesCodes } from '#dto/candidates/candidates.codes.js';
import { BILLING_MODES } from '#dto/candidates/candidate.response.js';
import { CENTRE_ROLES } from '#dto/access/permissions.js';
import { CENTRE_KINDS, PROCEDURE_EDITIONS } from '#dto/centres/centre-kind.js';
import { EXTERNAL_ID_DOUBTS } from '#dto/centres/external-id.js';
import { ADDRESS_FAULTS } from '#dto/team/invitations/addresses.js';
import { INVITE_OUTCOMES } from '#dto/team/invitations/invite.request.js';
import { centresCodes } from '#dto/centres/centres.codes.js';
import { contract } from '#dto/contract.js';
import { MASS_IMPORT_PROBLEM_CODES, massImportCodes } from '#dto/mass-import/mass-import.codes.js';
import { papersCodes } from '#dto/papers/papers.codes.js';
import { MAIL_STATES, MAIL_TROUBLES } from '#dto/platform/mail-delivery.js';
import { problemCodes } from '#dto/problem/problem.codes.js';
import { JOURNAL_ACTS } from '#dto/platform/journal-acts.js';
import { SESSION_COLUMNS, SESSION_FILTERS } from '#dto/sessions/list-sessions.query.js';
import { SESSION_STATUSES } from '#dto/sessions/session-status.js';
import { sessionsCodes } from '#dto/sessions/sessions.codes.js';
import { credentialsCodes } from '#dto/students/credentials/credentials.codes.js';
import { STUDENT_COLUMNS } from '#dto/students/import-students.js';
import { COMPETENCES } from '#dto/students/profiles/competences.js';
import { CERTIFIABLE } from '#dto/students/profiles/certifiable.js';
import { STUDENT_PROBLEM_CODES, STUDENT_SKIPS, studentsCodes } from '#dto/students/students.codes.js';
import { sittingsCodes } from '#dto/sittings/sittings.codes.js';
import { supervisionCodes } from '#dto/supervision/supervision.codes.js';
import { invitationsCodes } from '#dto/team/invitations/invitations.codes.js';
import { teamCodes } from '#dto/team/team.codes.js';
import {
  accountsMessages,
  credentialsWording,
  deliveryMessages,
  firstSignInWording,
  signInWording,
  signUpWording,
} from '../accounts/accounts.messages';
import { billingMessages, candidatesMessages } from '../candidates/candidates.messages';
import {
  centresMessages,
  centreWording,
  doubtMessages,
  editionMessages,
  kindMessages,
} from '../centres/centres.messages';
import { massImportMessages, massImportProblems } from '../mass-import/mass-import.messages';
import { papersMessages } from '../papers/papers.messages';
import {
  columnMessages,
  filterMessages,
  sessionWording,
  sessionsMessages,
  statusMessages,
} from '../sessions/sessions.messages';
import { certifiableMessages } from '../shared/certifiable/certifiable.messages';
import { cellMessages } from '../shared/cell.messages';
import { problemMessages } from '../shared/problem.messages';
import {
  skipMessages,
  studentColumnMessages,
  studentProblemMessages,
  studentsMessages,
} from '../students/students.messages';
import { credentialsMessages } from '../students/credentials/credentials.messages';
import {
  areaMessages,
  competenceMessages,
  joinWording,
  sittingsMessages,
  STEPS,
} from '../sittings/sittings.messages';
import { supervisionMessages, supervisionWording } from '../supervision/supervision.messages';
import {
  addressMessages,
  inviteWording,
  outcomeMessages,
  roleMessages,
  teamMessages,
} from '../team/team.messages';
import english from './en.json';
import french from './fr.json';

interface Tree {
  [key: string]: string | Tree;
}

function flat(tree: Tree, under = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[under + key, value]] : [...flat(value, `${under}${key}.`)],
    ),
  );
}

const fr = flat(french);
const en = flat(english);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

const root = join(__dirname, '..');
const files = sources(root).filter((path) => !relative(root, path).startsWith('testing'));
const areas = [...new Set([...fr.keys()].map((key) => key.split('.')[0]))].join('|');
/** Every quoted text that looks like a key: « 'sessions.list.title' », or the beginning of one, « 'shell.theme.' + name ». */
const mentioned = new Set(
  files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(new RegExp(`['"\`]((?:${areas})(?:\\.\\w+)+\\.?)`, 'g'))].map(
      ([, key]) => key!,
    ),
  ),
);

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

describe('the locales', () => {
  it('have the same texts in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  });

  it('leave no text empty', () => {
    expect([...fr, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill the same values into both', () => {
    const differing = [...fr].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(en.get(key) ?? '')),
    );
    // The singular may name the one: « 1 candidat ajouté ».
    expect(differing).toEqual([]);
  });

  it('have every text that the pages mention', () => {
    const known = [...fr.keys()];
    expect(
      [...mentioned].filter(
        (key) => !fr.has(key) && !known.some((other) => other.startsWith(key.replace(/\.?$/, '.'))),
      ),
    ).toEqual([]);
  });

  it('have no text that no page mentions', () => {
    const spoken = (key: string) =>
      mentioned.has(key) ||
      mentioned.has(key.replace(/\.(one|other)$/, '')) ||
      [...mentioned].some((start) => start.endsWith('.') && key.startsWith(start));
    expect([...fr.keys()].filter((key) => !spoken(key))).toEqual([]);
  });

  it('keep French signs with their word: a no-break space before : ; ! ? % », after «', () => {
    expect([...fr].filter(([, text]) => / [:;!?%»]|« |[^\s\u00a0\u202f][?!»](?!\w)/.test(text))).toEqual([]);
  });
});

describe('the messages', () => {
  const tables: [string, readonly string[], Readonly<Record<string, string>>][] = [
    ['common problems', Object.keys(problemCodes), problemMessages],
    ['accounts', Object.keys(accountsCodes), accountsMessages],
    ['centres', Object.keys(centresCodes), centresMessages],
    ['team', [...Object.keys(teamCodes), ...Object.keys(invitationsCodes)], teamMessages],
    ['mails', [...MAIL_STATES, ...MAIL_TROUBLES], deliveryMessages],
    ['roles', CENTRE_ROLES, roleMessages],
    ['outcomes of inviting', INVITE_OUTCOMES, outcomeMessages],
    ['faults of addresses', ADDRESS_FAULTS, addressMessages],
    ['kinds of centres', CENTRE_KINDS, kindMessages],
    ['editions', PROCEDURE_EDITIONS, editionMessages],
    ['doubts of external ids', EXTERNAL_ID_DOUBTS, doubtMessages],
    ['sessions', Object.keys(sessionsCodes), sessionsMessages],
    ['candidates', Object.keys(candidatesCodes), candidatesMessages],
    ['mass import', Object.keys(massImportCodes), massImportMessages],
    ['rows of a mass import', MASS_IMPORT_PROBLEM_CODES, massImportProblems],
    ['pupils', Object.keys(studentsCodes), studentsMessages],
    ['certifiable', CERTIFIABLE, certifiableMessages],
    ['credentials of pupils', Object.keys(credentialsCodes), credentialsMessages],
    ['problems of pupils', STUDENT_PROBLEM_CODES, studentProblemMessages],
    ['pupils left out', STUDENT_SKIPS, skipMessages],
    ['columns of pupils', STUDENT_COLUMNS, studentColumnMessages],
    ['sittings', Object.keys(sittingsCodes), sittingsMessages],
    ['competences', COMPETENCES, competenceMessages],
    ['areas', ['1', '2', '3', '4', '5'], areaMessages],
    [
      'steps of a self-placement',
      STEPS.map(({ label }) => label),
      Object.fromEntries(STEPS.map(({ label }) => [label, label])),
    ],
    ['supervision', Object.keys(supervisionCodes), supervisionMessages],
    ['papers', Object.keys(papersCodes), papersMessages],
    ['cells of a list', CELL_PROBLEM_CODES, cellMessages],
    ['statuses', SESSION_STATUSES, statusMessages],
    ['filters of sessions', SESSION_FILTERS, filterMessages],
    ['columns of sessions', SESSION_COLUMNS, columnMessages],
    ['acts', JOURNAL_ACTS, Object.fromEntries(JOURNAL_ACTS.map((act) => [act, `timeline.acts.${act}`]))],
    ['billing modes', BILLING_MODES, billingMessages],
  ];

  it.each(tables)('word every code of %s, in both languages', (_what, codes, messages) => {
    expect(codes.filter((code) => !fr.has(messages[code] ?? '') || !en.has(messages[code] ?? ''))).toEqual(
      [],
    );
  });

  it('word every code that an endpoint of the contract may answer with', () => {
    const worded = new Set(tables.flatMap(([, , messages]) => Object.keys(messages)));
    const foreign = new Set(['NOT_READY']);
    const asked = contract.flatMap(({ problems = [] }) => problems);
    expect(asked.filter((code) => !worded.has(code) && !foreign.has(code))).toEqual([]);
  });

  it('word the faults of the forms', () => {
    const keys = [
      signInWording,
      signUpWording,
      firstSignInWording,
      credentialsWording,
      sessionWording,
      inviteWording,
      centreWording,
      supervisionWording,
      joinWording,
    ].flatMap((wording) => Object.values(wording).flatMap((words) => Object.values(words)));
    expect(keys.filter((key) => !fr.has(key) || !en.has(key))).toEqual([]);
  });
});
