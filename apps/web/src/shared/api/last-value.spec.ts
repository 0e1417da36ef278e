import { Injector, resource, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { lastValue } from './last-value';

describe('the last value of a resource', () => {
  it('stays while the next one loads, and goes with its owner', async () => {
    const page = signal(1);
    const centre = signal('a');
    const answers: ((value: string) => void)[] = [];
    const [rows, shown] = TestBed.runInInjectionContext(() => {
      const rows = resource({
        injector: TestBed.inject(Injector),
        params: () => ({ page: page(), centre: centre() }),
        loader: () => new Promise<string>((resolve) => answers.push(resolve)),
      });
      return [rows, lastValue(rows, centre)];
    });
    const arrives = async (value: string) => {
      TestBed.tick();
      answers.pop()?.(value);
      await new Promise((resolve) => setTimeout(resolve));
    };

    TestBed.tick();
    expect(shown()).toBeUndefined();
    await arrives('page 1 of a');
    expect(shown()).toBe('page 1 of a');

    page.set(2);
    TestBed.tick();
    expect([rows.isLoading(), shown()]).toEqual([true, 'page 1 of a']);
    await arrives('page 2 of a');
    expect(shown()).toBe('page 2 of a');

    centre.set('b');
    TestBed.tick();
    expect(shown()).toBeUndefined();
  });
});
