import { inject, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import check_circle from '@material-symbols/svg-400/rounded/check_circle.svg';
import close from '@material-symbols/svg-400/rounded/close.svg';
import error from '@material-symbols/svg-400/rounded/error.svg';
import mail from '@material-symbols/svg-400/rounded/mail.svg';
import refresh from '@material-symbols/svg-400/rounded/refresh.svg';
import visibility from '@material-symbols/svg-400/rounded/visibility.svg';
import visibility_off from '@material-symbols/svg-400/rounded/visibility_off.svg';

/** What the first page and the shared pieces draw. */
export const sharedIcons = { check_circle, close, error, mail, refresh, visibility, visibility_off };

/** The drawings are part of the program, each with the pages that need it: nothing to fetch, nothing that comes late. */
export function provideIcons(drawings: Readonly<Record<string, string>>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const registry = inject(MatIconRegistry);
    const sanitizer = inject(DomSanitizer);
    for (const [name, drawing] of Object.entries(drawings)) {
      registry.addSvgIconLiteral(name, sanitizer.bypassSecurityTrustHtml(drawing));
    }
  });
}
