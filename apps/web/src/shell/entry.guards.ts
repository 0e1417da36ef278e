import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Route, type UrlTree } from '@angular/router';
import { asProblem } from '../shared/api/problem-error';
import { CurrentPerson } from '../shared/current-person';
import { TeamStore } from '../team/team.store';

const HOME = '/sessions';

/** Who has no sign-in signs in first, and comes back to the page they wanted. */
export const signedIn: CanActivateFn = (_route, { url }) => identify(url);

/** The sign-in page is for those who are out. */
export const signedOut: CanActivateFn = () =>
  inject(CurrentPerson).me() === null || inject(Router).parseUrl('/');

/** In one guard, because the guards of a route run side by side: first who, then where, then the terms of that place. */
const atWork: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const person = inject(CurrentPerson);
  const identified = await identify(url);
  if (identified !== true) return identified;
  if (!person.membership()) return router.parseUrl(person.me()?.certifier ? '/certificateur' : '/surveiller');
  if (!person.me()?.termsAccepted) return comingBack(router, '/conditions', url);
  return true;
};

/** The certifier's desk is for their staff; others are led to where they work. */
const atDesk: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const person = inject(CurrentPerson);
  const identified = await identify(url);
  if (identified !== true) return identified;
  return person.me()?.certifier || router.parseUrl('/');
};

// Asked at each step inside too: from a page of a session to the list the guarded route stays, its right may not.
const always: Pick<Route, 'runGuardsAndResolvers'> = { runGuardsAndResolvers: 'always' };

/** Pages of a member, in the centre that they work in. */
export const whereOneWorks: Route = { canActivate: [atWork], ...always };
export const whereTheCertifierWorks: Route = { canActivate: [atDesk], ...always };

async function identify(url: string): Promise<true | UrlTree> {
  const router = inject(Router);
  if (inject(CurrentPerson).me()) return true;
  try {
    await inject(TeamStore).load();
    return true;
  } catch (error) {
    if (asProblem(error).status !== 401) throw error;
    return comingBack(router, '/connexion', url);
  }
}

function comingBack(router: Router, door: string, url: string): UrlTree {
  return router.createUrlTree([door], { queryParams: url === HOME ? {} : { suite: url } });
}
