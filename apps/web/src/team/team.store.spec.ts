import { TestBed } from '@angular/core/testing';
import { Language } from '../shared/language/language';
import { answer } from '../testing/answers';
import { aPerson } from '../testing/people';
import { surround } from '../testing/render';
import { TeamStore } from './team.store';

describe('who signs in', () => {
  afterEach(() => localStorage.clear());

  const load = async () => {
    const http = await surround();
    const loaded = TestBed.inject(TeamStore).load();
    answer(http, '/me', aPerson({ language: 'en' }));
    await loaded;
    return TestBed.inject(Language).current();
  };

  it('reads the pages in the language of their account, in a browser where nobody chose one', async () => {
    expect(await load()).toBe('en');
    expect(localStorage.getItem('certif.language')).toBeNull();
  });

  it('keeps the language that this browser was told', async () => {
    localStorage.setItem('certif.language', 'fr');
    expect(await load()).toBe('fr');
  });
});
