import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { StudentsReport } from '#dto/students/import-students.js';
import { CurrentPerson } from '../../shared/current-person';
import { Toasts } from '../../shared/toasts/toasts';
import { answer, refuse, waiting } from '../../testing/answers';
import { UNIVERSITY, aMembership, aPerson } from '../../testing/people';
import { surround, visit } from '../../testing/render';
import { aStudent, studentPage } from '../../testing/students';
import { ListStudents } from './list-students';

const list = `/centres/${UNIVERSITY}/students`;
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

describe('the pupils of a school', () => {
  let http: HttpTestingController;

  const open = async (page = studentPage([], { importedAt: null }), kind: 'SCO' | 'SUP' = 'SCO') => {
    http = await surround({
      person: aPerson({ memberships: [aMembership({ kind })] }),
      routes: [{ path: 'eleves', component: ListStudents }],
    });
    const screen = await visit('/eleves');
    answer(http, `/centres/${UNIVERSITY}/divisions`, { items: [] });
    answer(http, list, page);
    await screen.settle();
    return screen;
  };
  const aFile = () => new File(['<BEE_ELEVES/>'], 'ExportXML.xml');

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
    const screen = await open();
    expect(screen.text).toContain('Importez les élèves de votre établissement');
    await screen.choose([aFile()]);
    const look = waiting(http, `${list}/import`);
    expect(look.request.params.get('dryRun')).toBe('true');
    look.flush(report);
    await screen.settle();
    for (const words of [
      '119 élèves ajoutés',
      '2 élèves quittent la liste',
      '1 élève en erreur, non importé',
      "Partis de l'établissement : 1",
      'n° 8 du fichier',
      "L'identifiant national (INE) manque.",
    ]) {
      expect(screen.text).toContain(words);
    }
    await screen.press('Importer');
    const sent = waiting(http, `${list}/import`);
    expect(sent.request.params.has('dryRun')).toBe(false);
    sent.flush({ ...report, importedAt: '2027-09-02T08:12:00Z' });
    await screen.settle();
    expect(TestBed.inject(Toasts).all()[0]?.title).toBe('La liste des élèves a été importée avec succès.');
    expect(TestBed.inject(CurrentPerson).membership()?.managesStudents).toBe(true);
    answer(http, list, studentPage([aStudent(1)]));
    await screen.settle();
    expect(screen.rows()).toHaveLength(1);
  });

  it('can be left as they are', async () => {
    const screen = await open();
    await screen.choose([aFile()]);
    answer(http, `${list}/import`, report);
    await screen.settle();
    await screen.press('Annuler');
    expect(screen.text).not.toContain('119 élèves');
  });

  it.each<[string, number, object, string]>([
    ['UAI_MISMATCHED', 422, { found: '0130001X', expected: '0751234A' }, "celui de l'établissement 0130001X"],
    ['FILE_IS_OTHER_FORMAT', 415, {}, "Ce fichier n'est pas une liste d'élèves."],
    ['STUDENTS_NOT_VALID', 422, { problems: report.problems }, 'Garçon Noël'],
  ])('tell why a file is refused: %s', async (code, status, more, words) => {
    const screen = await open();
    await screen.choose([aFile()]);
    refuse(http, `${list}/import`, status, code, more);
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
