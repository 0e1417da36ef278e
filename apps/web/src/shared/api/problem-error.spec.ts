import { HttpErrorResponse } from '@angular/common/http';
import { ProblemError, asProblem, problemOf } from './problem-error';

const document = {
  type: 'about:blank',
  title: 'No',
  status: 422,
  code: 'CANDIDATES_NOT_VALID',
  problems: [{ row: 16 }],
};
const failed = (status: number, error: unknown) => problemOf(new HttpErrorResponse({ status, error }));

describe('the problem of a failed call', () => {
  it('is the document of the API, with the members that are particular to it', async () => {
    const problem = await failed(422, document);
    expect([problem.code, problem.status]).toEqual(['CANDIDATES_NOT_VALID', 422]);
    expect(problem.document).toMatchObject({ problems: [{ row: 16 }] });
  });

  it('is read from a file too, when a file was asked for', async () => {
    const file = { text: () => Promise.resolve(JSON.stringify(document)) };
    Object.setPrototypeOf(file, Blob.prototype);
    expect((await failed(422, file)).code).toBe('CANDIDATES_NOT_VALID');
  });

  it.each([
    [0, new ProgressEvent('error'), 'OFFLINE'],
    [502, '<html>Bad gateway</html>', 'UNAVAILABLE'],
    [500, '<html>Oops</html>', 'UNEXPECTED'],
    [500, { message: 'no document' }, 'UNEXPECTED'],
  ])('has a code of ours when the answer %d is no problem document', async (status, error, code) => {
    expect((await failed(status, error)).code).toBe(code);
  });

  it('is found behind whatever was thrown', () => {
    const problem = new ProblemError({ ...document });
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new Error('wrapped', { cause: problem }))).toBe(problem);
    expect(asProblem('?').code).toBe('UNEXPECTED');
  });
});
