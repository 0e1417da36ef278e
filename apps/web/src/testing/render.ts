import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MeResponse } from '#dto/team/me.response.js';
import { AccountsStore } from '../accounts/accounts.store';
import { nameUnsafeCalls } from '../shared/api/idempotency.interceptor';
import { readProblems } from '../shared/api/problems.interceptor';
import { renewSignIn } from '../shared/api/renewal.interceptor';
import { CentreSwitch } from '../shared/centre-switch';
import { CurrentPerson } from '../shared/current-person';
import { provideIcons, sharedIcons } from '../shared/icons/icons';
import { workIcons } from '../shared/icons/work-icons';
import { Language, provideLanguage } from '../shared/language/language';
import { WayOut } from '../shared/way-out';
import { TeamStore } from '../team/team.store';
import { Screen } from './screen';

export interface Surroundings {
  readonly routes?: Routes;
  readonly person?: MeResponse;
  readonly providers?: (Provider | EnvironmentProviders)[];
}

/** The program around a page: its interceptors, its language, its icons, and an HTTP that the test answers. */
export async function surround({
  routes = [],
  person,
  providers = [],
}: Surroundings = {}): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withXhr(), withInterceptors([nameUnsafeCalls, renewSignIn, readProblems])),
      provideHttpClientTesting(),
      provideRouter(routes, withComponentInputBinding()),
      { provide: CentreSwitch, useExisting: TeamStore },
      { provide: WayOut, useExisting: AccountsStore },
      provideLanguage(),
      provideIcons({ ...sharedIcons, ...workIcons }),
      // A dialog takes the focus once it has come to rest: at once here, and not whenever a busy machine gets to it.
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ...providers,
    ],
  });
  await TestBed.inject(Language).restore();
  if (person) TestBed.inject(CurrentPerson).is(person);
  return TestBed.inject(HttpTestingController);
}

/** A piece by itself, with its inputs. */
export async function render<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
): Promise<Screen & { fixture: ComponentFixture<T> }> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settled(fixture);
  return Object.assign(new Screen(fixture.nativeElement as HTMLElement, () => settled(fixture)), { fixture });
}

/** A page at its address. */
export async function visit(
  path: string,
): Promise<Screen & { go(path: string): Promise<void>; path(): string }> {
  const harness = await RouterTestingHarness.create(path);
  const settle = () => settled(harness.fixture);
  await settle();
  return Object.assign(new Screen(harness.fixture.nativeElement as HTMLElement, settle), {
    go: async (next: string) => {
      await harness.navigateByUrl(next);
      await settle();
    },
    path: () => TestBed.inject(Router).url,
  });
}

/** Until nothing moves: promises of answers come a turn later than the answers. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  }
}
