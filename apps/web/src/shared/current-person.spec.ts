import { TestBed } from '@angular/core/testing';
import { PROFESSIONALS, aMembership, aPerson } from '../testing/people';
import { CurrentPerson } from './current-person';

describe('the current person', () => {
  let person: CurrentPerson;

  beforeEach(() => (person = TestBed.inject(CurrentPerson)));

  it('works in the centre that was chosen last, else in the first', () => {
    const memberships = [aMembership(), aMembership({ centreId: PROFESSIONALS, centreName: 'Centre Prix' })];
    person.is(aPerson({ memberships, currentCentreId: PROFESSIONALS }));
    expect(person.membership()?.centreName).toBe('Centre Prix');
    person.is(aPerson({ memberships, currentCentreId: null }));
    expect(person.membership()?.centreName).toBe('Université de Testix');
  });

  it('may what the role carries in that centre', () => {
    person.is(aPerson());
    expect(person.may('session:create')).toBe(true);
  });

  it('may nothing in a centre when signed out, or member of none', () => {
    expect(person.may('session:read')).toBe(false);
    person.is(aPerson({ memberships: [] }));
    expect([person.membership(), person.may('session:read')]).toEqual([null, false]);
  });

  it('may read the documents once signed in, member of a centre or of none', () => {
    expect(person.may('document:read')).toBe(false);
    person.is(aPerson({ memberships: [] }));
    expect(person.may('document:read')).toBe(true);
  });
});
