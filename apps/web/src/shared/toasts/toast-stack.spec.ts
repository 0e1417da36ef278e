import { TestBed } from '@angular/core/testing';
import { render, surround } from '../../testing/render';
import { ProblemError } from '../api/problem-error';
import { ToastStack } from './toast-stack';
import { Toasts } from './toasts';

describe('toasts', () => {
  let toasts: Toasts;

  beforeEach(async () => {
    await surround();
    toasts = TestBed.inject(Toasts);
  });
  afterEach(() => jest.useRealTimers());

  it('are told in live regions that stand there before them', async () => {
    const screen = await render(ToastStack);
    expect(screen.all('[role]').map((region) => region.getAttribute('role'))).toEqual(
      expect.arrayContaining(['status', 'alert']),
    );
    toasts.succeed('Fait');
    toasts.fail('Pas fait', 'Ligne 16', 'et 2 autres');
    await screen.settle();
    expect(screen.one('[role=status]').textContent).toContain('Fait');
    expect(screen.alert()).toContain('Pas fait');
    expect(screen.alert()).toContain('et 2 autres');
  });

  it('of success go by themselves, but not from under a pointer; errors stay until they are closed', async () => {
    const screen = await render(ToastStack);
    jest.useFakeTimers();
    toasts.succeed('Fait');
    toasts.fail('Pas fait');
    jest.advanceTimersByTime(3000);
    const [success] = toasts.all();
    toasts.hold(success!.id);
    jest.advanceTimersByTime(60_000);
    expect(toasts.all()).toHaveLength(2);
    toasts.letGo(success!.id);
    jest.advanceTimersByTime(6000);
    expect(toasts.all().map(({ title }) => title)).toEqual(['Pas fait']);
    jest.useRealTimers();
    await screen.settle();
    await screen.press('Fermer le message');
    expect(toasts.all()).toEqual([]);
  });

  it('offer to undo what they tell of, for long enough to reach the button', async () => {
    const screen = await render(ToastStack);
    const undo = jest.fn();
    jest.useFakeTimers();
    toasts.succeed('Supprimée', { label: 'Annuler', act: undo });
    jest.advanceTimersByTime(10_000);
    jest.useRealTimers();
    await screen.settle();
    await screen.press('Annuler');
    expect(undo).toHaveBeenCalledTimes(1);
    expect(toasts.all()).toEqual([]);
  });

  it('are closed by Escape, the newest first, and give the focus back to where it was', async () => {
    const screen = await render(ToastStack);
    const before = document.body.appendChild(document.createElement('button'));
    const escape = () =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    toasts.fail('Pas fait');
    toasts.succeed('Fait');
    await screen.settle();
    before.focus();
    screen.button('Fermer le message').focus();
    escape();
    expect(toasts.all().map(({ title }) => title)).toEqual(['Pas fait']);
    expect(document.activeElement).toBe(before);
    before.remove();
    escape();
    expect(toasts.all()).toEqual([]);
  });

  it('stay when Escape is pressed in a field, or already meant something else', async () => {
    await render(ToastStack);
    const field = document.body.appendChild(document.createElement('input'));
    toasts.fail('Pas fait');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    const used = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    document.body.dispatchEvent(used);
    expect(toasts.all()).toHaveLength(1);
    field.remove();
  });

  it('are told again, not twice, when the same fault comes again', () => {
    toasts.fail('Pas fait', 'Ligne 16');
    toasts.fail('Pas fait', 'Ligne 17');
    toasts.fail('Pas fait', 'Ligne 16');
    expect(toasts.all().map(({ details }) => details)).toEqual(['Ligne 17', 'Ligne 16']);
  });

  it('word a problem by its code, the feature first', () => {
    const problem = (code: string) =>
      new ProblemError({ type: 'about:blank', title: code, status: 409, code });
    toasts.refuse(problem('STALE'));
    toasts.refuse(problem('NO_CANDIDATE_ENROLLED'), { NO_CANDIDATE_ENROLLED: 'papers.nobodyEnrolled' });
    toasts.refuse(problem('SOMETHING_NEW'));
    expect(toasts.all().map(({ title }) => title.split(' ')[0])).toEqual(["Quelqu'un", 'Inscrivez', 'Une']);
  });
});
