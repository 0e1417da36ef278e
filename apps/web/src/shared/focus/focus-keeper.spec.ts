import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, surround, visit } from '../../testing/render';
import { Confirm } from '../confirm/confirm';
import { FocusKeeper } from './focus-keeper';

@Component({
  template: `
    <h1>Élèves</h1>
    @if (people().length) {
      <section>
        @if (chosen()) {
          <button type="button" (click)="none()">Supprimer la sélection</button>
        }
        <h2>Liste</h2>
        <ul>
          @for (person of people(); track person) {
            <li>
              {{ person }}
              @if (person !== 'Zoé') {
                <button type="button">Modifier {{ person }}</button>
                <button type="button" (click)="remove(person)">Supprimer {{ person }}</button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
class People {
  readonly people = signal(['Ana', 'Bob', 'Cléo', 'Zoé']);
  readonly chosen = signal(true);

  remove(...gone: string[]): void {
    this.people.update((people) => people.filter((person) => !gone.includes(person)));
  }

  none(): void {
    this.chosen.set(false);
  }
}

@Component({ template: '<h1 tabindex="-1">Ailleurs</h1>' })
class Elsewhere {}

describe('the focus, when what has it is taken away,', () => {
  const open = async () => {
    await surround();
    TestBed.inject(FocusKeeper);
    return render(People);
  };
  const focused = () => document.activeElement?.textContent.trim();

  it('goes to the same act of the next row, else of the previous one', async () => {
    const screen = await open();
    screen.button('Supprimer Bob').focus();
    await screen.press('Supprimer Bob');
    expect(focused()).toBe('Supprimer Cléo');
    await screen.press('Supprimer Cléo');
    expect(focused()).toBe('Supprimer Ana');
    screen.button('Modifier Ana').focus();
    screen.fixture.componentInstance.people.set(['Éva', 'Flo', 'Zoé']);
    await screen.settle();
    expect(focused()).toBe('Modifier Éva');
  });

  it('finds the next row also when others above it have gone before', async () => {
    const screen = await open();
    screen.button('Supprimer Bob').focus();
    screen.fixture.componentInstance.remove('Ana');
    await screen.settle();
    expect(focused()).toBe('Supprimer Bob');
    await screen.press('Supprimer Bob');
    expect(focused()).toBe('Supprimer Cléo');
  });

  it('goes to the heading where no row has anything to do, or no list is left', async () => {
    const screen = await open();
    screen.button('Supprimer la sélection').focus();
    await screen.press('Supprimer la sélection');
    expect(focused()).toBe('Liste');
    screen.button('Supprimer Ana').focus();
    screen.fixture.componentInstance.people.set(['Zoé']);
    await screen.settle();
    expect(focused()).toBe('Liste');
    screen.fixture.componentInstance.people.set(['Ana', 'Zoé']);
    await screen.settle();
    screen.button('Supprimer Ana').focus();
    screen.fixture.componentInstance.people.set([]);
    await screen.settle();
    expect(focused()).toBe('Élèves');
  });

  it('goes there too when a dialog closes whose opener has vanished meanwhile', async () => {
    const screen = await open();
    screen.button('Supprimer Bob').focus();
    const answer = TestBed.inject(Confirm).ask({ title: 'Supprimer ?', text: '', act: 'Oui' });
    await screen.settle();
    const act = document.querySelector<HTMLElement>('[role=alertdialog] button:last-of-type');
    act?.focus();
    screen.fixture.componentInstance.remove('Bob');
    await screen.settle();
    expect(document.activeElement).toBe(act);
    act?.click();
    expect(await answer).toBe(true);
    await screen.settle();
    expect(focused()).toBe('Supprimer Cléo');
  });

  it('stays nowhere when somebody wanted it nowhere', async () => {
    const screen = await open();
    screen.button('Supprimer Bob').focus();
    screen.button('Supprimer Bob').blur();
    await screen.settle();
    screen.fixture.componentInstance.remove('Bob');
    await screen.settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('is left to the heading of another page', async () => {
    await surround({
      routes: [
        { path: 'ici', component: People },
        { path: 'ailleurs', component: Elsewhere },
      ],
    });
    TestBed.inject(FocusKeeper);
    const screen = await visit('/ici');
    screen.button('Supprimer Bob').focus();
    await screen.go('/ailleurs');
    expect(screen.heading('Ailleurs')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });
});
