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
import { nameUnsafeCalls } from '../shared/api/idempotency.interceptor';
import { readProblems } from '../shared/api/problems.interceptor';
import { renewSignIn } from '../shared/api/renewal.interceptor';
import { provideIcons, sharedIcons } from '../shared/icons/icons';
import { Language, provideLanguage } from '../shared/language/language';
import { Theme } from '../shared/theme/theme';
import { routes } from './app.routes';
import { LastFailure } from './failure/last-failure';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // XMLHttpRequest, because fetch can't tell how far an upload is. The API checks Sec-Fetch-Site: no XSRF cookie.
    provideHttpClient(
      withXhr(),
      withNoXsrfProtection(),
      withInterceptors([nameUnsafeCalls, renewSignIn, readProblems]),
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
    provideLanguage(),
    provideIcons(sharedIcons),
    provideAppInitializer(() => {
      inject(Theme).restore();
      return inject(Language).restore();
    }),
  ],
};
