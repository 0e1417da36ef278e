import { provideHttpClient, withInterceptors, withNoXsrfProtection, withXhr } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  RedirectCommand,
  Router,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { AccountsStore } from '../accounts/accounts.store';
import { nameUnsafeCalls } from '../shared/api/idempotency.interceptor';
import { readProblems } from '../shared/api/problems.interceptor';
import { renewSignIn } from '../shared/api/renewal.interceptor';
import { provideIcons, sharedIcons } from '../shared/icons/icons';
import { Language, provideLanguage } from '../shared/language/language';
import { CentreSwitch } from '../shared/centre-switch';
import { Theme } from '../shared/theme/theme';
import { WayOut } from '../shared/way-out';
import { TeamStore } from '../team/team.store';
import { routes } from './app.routes';
import { LastFailure } from './failure/last-failure';
import { noticeRefusals } from './standing-watch';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // XMLHttpRequest, because fetch can't tell how far an upload is. The API checks Sec-Fetch-Site: no XSRF cookie.
    provideHttpClient(
      withXhr(),
      withNoXsrfProtection(),
      withInterceptors([nameUnsafeCalls, noticeRefusals, renewSignIn, readProblems]),
    ),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(({ error, url }) => {
        inject(LastFailure).remember(error, url);
        return new RedirectCommand(inject(Router).parseUrl('/panne'), { skipLocationChange: true });
      }),
    ),
    { provide: CentreSwitch, useExisting: TeamStore },
    { provide: WayOut, useExisting: AccountsStore },
    provideLanguage(),
    provideIcons(sharedIcons),
    provideAppInitializer(() => {
      inject(Theme).restore();
      return inject(Language).restore();
    }),
  ],
};
