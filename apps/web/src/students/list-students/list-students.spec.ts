import { HttpEventType } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { StudentImport } from '#dto/students/import/student-import.response.js';
import type { StudentsReport } from '#dto/students/import-students.js';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, cutOff, refuse, waiting } from '../../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { aStudent, studentPage } from '../../testing/students';
import { ListStudents } from './list-students';

const list = `/centres/${UNIVERSITY}/students`;
const imports = `${list}/imports`;
const IMPORT = '0198c0de-0000-7000-8000-000000009001';
const one = `${imports}/${IMPORT}`;
const report: StudentsReport = {
  added: 119,
  changed: 0,
  unchanged: 0,
  left: 2,
  rejected: 1,
  skipped: [{ row: 3, lastName: 'Bins', firstName: 'Ada', reason: 'HAS_LEFT' }],
  problems: [
    { row: 8, lastName: 'Garçon', firstName: 'Noël', column: 'ine', code: 'INE_REQUIRED', value: null },
  ],
  importedAt: null,
};

const staged = (changes: Partial<StudentImport> = {}): StudentImport => ({
  importId: IMPORT,
  fileName: 'ExportXML.xml',
  state: 'ready',
  progress: 100,
  expiresAt: '2027-09-02T10:12:00Z',
  basis: '0',
  report,
  ...changes,
});

describe('the pupils of a school', () => {
  let http: HttpTestingController;

  const open = async (page = studentPage([], { importedAt: null }), kind: 'SCO' | 'SUP' = 'SCO') => {
    http = await surround({
      person: aPerson({ memberships: [aMembership({ kind })] }),
      routes: [
        { path: 'eleves', component: ListStudents },
        { path: 'sessions', children: [] },
      ],
    });
    const screen = await visit('/eleves');
    answer(http, `/centres/${UNIVERSITY}/divisions`, { items: [] });
    answer(http, list, page);
    await screen.settle();
    return screen;
  };
  const aFile = () => new File(['<BEE_ELEVES/>'], 'ExportXML.xml');
  const looked = async (changes: Partial<StudentImport> = {}) => {
    const screen = await open();
    await screen.choose([aFile()]);
    answer(http, imports, { importId: IMPORT });
    await screen.settle();
    answer(http, one, staged(changes));
    await screen.settle();
    return screen;
  };

  it('say how old their list is', async () => {
    const screen = await open(studentPage([aStudent(1)]));
    expect(screen.text).toContain('Liste importée le 02/09/2027');
    expect(screen.rows()[0]).toEqual(['3A', 'Lovelace 1', 'Ada', '04/07/2010', 'Inconnu']);
  });

  it('are filtered by whether they are certifiable, in the address, and lead to their credentials', async () => {
    const screen = await open(studentPage([aStudent(1, { certifiable: 'yes' })]));
    const filter = screen.one<HTMLSelectElement>('certif-certifiable-filter select');
    filter.value = 'yes';
    filter.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(screen.path()).toBe('/eleves?certifiable=yes');
    expect(answer(http, list, studentPage([])).request.params.get('certifiable')).toBe('yes');
    await screen.settle();
    expect(screen.link('Imprimer les identifiants').getAttribute('href')).toBe('/eleves/identifiants');
  });

  it('are imported after a look at what the file would do', async () => {
    const screen = await looked();
    for (const words of [
      '119 élèves à ajouter',
      '2 élèves quitteront la liste',
      '1 élève en erreur, ne sera pas importé',
      "Partis de l'établissement : 1",
      'n° 8 du fichier',
      "L'identifiant national (INE) manque.",
    ]) {
      expect(screen.text).toContain(words);
    }
    await screen.press('Importer');
    const sent = waiting(http, `${one}/confirmation`);
    expect(sent.request.body).toEqual({ basis: '0' });
    sent.flush({ ...report, importedAt: '2027-09-02T08:12:00Z' });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('La liste des élèves a été importée avec succès.');
    expect(TestBed.inject(CurrentPerson).membership()?.managesStudents).toBe(true);
    answer(http, list, studentPage([aStudent(1)]));
    await screen.settle();
    expect(screen.rows()).toHaveLength(1);
    expect(screen.text).not.toContain('119 élèves');
  });

  it('come from a file whose way and reading are told, and can be stopped', async () => {
    const screen = await open();
    await screen.choose([aFile()]);
    waiting(http, imports).event({ type: HttpEventType.UploadProgress, loaded: 42, total: 100 });
    await screen.settle();
    expect(screen.text).toContain('Envoi : 42 %');
    await screen.press('Annuler');
    expect(screen.has('certif-upload-progress')).toBe(false);

    await screen.choose([aFile()]);
    answer(http, imports, { importId: IMPORT });
    await screen.settle();
    answer(http, one, staged({ state: 'reading', progress: 40, report: null }));
    await screen.settle();
    expect(screen.text).toContain('Vérification de la liste : 40 %');
    await screen.press('Annuler');
    expect(waiting(http, one).request.method).toBe('DELETE');
    expect(screen.has('certif-upload-progress')).toBe(false);
    expect(screen.text).not.toContain('119 élèves');
  });

  it('stay as they are when the file is let go of, or the page is left', async () => {
    const screen = await looked();
    await screen.press('Annuler');
    answer(http, one, null);
    await screen.settle();
    expect(screen.text).not.toContain('119 élèves');

    await screen.choose([aFile()]);
    answer(http, imports, { importId: IMPORT });
    await screen.settle();
    answer(http, one, staged());
    await TestBed.inject(Router).navigateByUrl('/sessions');
    expect(waiting(http, one).request.method).toBe('DELETE');
  });

  it('may have changed meanwhile: what the file would do is told anew, before it is done', async () => {
    const screen = await looked();
    await screen.press('Importer');
    refuse(http, `${one}/confirmation`, 409, 'STALE');
    await screen.settle();
    answer(http, one, staged({ basis: '119', report: { ...report, added: 0, unchanged: 119 } }));
    await screen.settle();
    expect(screen.text).toContain('La liste des élèves a changé entre-temps');
    expect(screen.text).toContain('119 élèves inchangés');
    await screen.press('Importer');
    expect(waiting(http, `${one}/confirmation`).request.body).toEqual({ basis: '119' });
  });

  it('are not lost with the network: the file waits, and can be imported again', async () => {
    const screen = await looked();
    await screen.press('Importer');
    cutOff(http, `${one}/confirmation`);
    await screen.settle();
    expect(screen.text).toContain('Le serveur ne répond pas');
    expect(screen.text).toContain('119 élèves à ajouter');
    await screen.press('Importer');
    waiting(http, `${one}/confirmation`);
  });

  it('can’t come from an import that has run out', async () => {
    const screen = await looked();
    await screen.press('Importer');
    refuse(http, `${one}/confirmation`, 409, 'IMPORT_ALREADY_USED');
    await screen.settle();
    expect(screen.text).toContain('Cet import a déjà été confirmé.');
    expect(screen.text).not.toContain('119 élèves');
  });

  it.each<[string, number, object, string]>([
    ['UAI_MISMATCHED', 422, { found: '0130001X', expected: '0751234A' }, "celui de l'établissement 0130001X"],
    ['FILE_IS_OTHER_FORMAT', 415, { found: 'pdf' }, "Ce fichier n'est pas une liste d'élèves."],
    ['FILE_IS_OTHER_FORMAT', 415, { found: 'zip' }, "Cette archive ne contient aucune liste d'élèves."],
    ['FILE_HOLDS_SEVERAL', 422, {}, "Cette archive contient plusieurs listes d'élèves."],
    ['STUDENTS_NOT_VALID', 422, { problems: report.problems }, 'Garçon Noël'],
  ])('tell why a file is refused: %s', async (code, status, more, words) => {
    const screen = await open();
    await screen.choose([aFile()]);
    refuse(http, imports, status, code, more);
    await screen.settle();
    expect(screen.text).toContain(words);
    expect(screen.all('button').map((one) => one.textContent?.trim())).not.toContain('Importer');
  });

  it('are nobody elsewhere than in a school', async () => {
    const screen = await open(undefined, 'SUP');
    expect(screen.text).toContain("Seuls les établissements scolaires ont une liste d'élèves.");
    expect(screen.has('input[type=file]')).toBe(false);
  });
});
