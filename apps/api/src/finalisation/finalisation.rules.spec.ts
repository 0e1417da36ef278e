import { changesOf, NOTHING_NOTED } from './finalisation.rules.js';

const noted = { comment: 'Une alarme a sonné.', hasIncident: true, hasJoiningIssue: false };

describe('what notes change', () => {
  it('is what is given and was otherwise before', () => {
    expect(changesOf(noted, { comment: 'Deux alarmes.', hasIncident: true, hasJoiningIssue: true })).toEqual({
      before: { comment: 'Une alarme a sonné.', hasJoiningIssue: false },
      after: { comment: 'Deux alarmes.', hasJoiningIssue: true },
    });
  });

  it('is nothing of what is left out', () => {
    expect(changesOf(noted, {})).toBeUndefined();
    expect(changesOf(noted, { hasJoiningIssue: true })?.after).toEqual({ hasJoiningIssue: true });
  });

  it('is nothing where the same is said again', () => {
    expect(changesOf(noted, { comment: 'Une alarme a sonné.', hasIncident: true })).toBeUndefined();
    expect(changesOf(NOTHING_NOTED, { comment: '', hasIncident: false })).toBeUndefined();
  });

  it.each(['', null])('takes the comment away by %j', (comment) => {
    expect(changesOf(noted, { comment })?.after).toEqual({ comment: null });
  });
});
