import { Component, computed, inject } from '@angular/core';
import { MatDivider } from '@angular/material/divider';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccountsStore } from '../../accounts/accounts.store';
import { About } from '../../shared/about';
import { CurrentPerson } from '../../shared/current-person';
import { LANGUAGES, Language, type LanguageCode } from '../../shared/language/language';
import { THEMES, Theme } from '../../shared/theme/theme';
import { Toasts } from '../../shared/toasts/toasts';
import { TeamStore } from '../../team/team.store';

/** Who is signed in, where they work, how the pages look, and the way out. */
@Component({
  selector: 'certif-person-menu',
  imports: [MatDivider, MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, TranslocoDirective],
  templateUrl: './person-menu.html',
  styleUrl: './person-menu.scss',
})
export class PersonMenu {
  private readonly accounts = inject(AccountsStore);
  private readonly team = inject(TeamStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly person = inject(CurrentPerson);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly about = inject(About);
  protected readonly languages = LANGUAGES;
  protected readonly languageNames: Record<LanguageCode, string> = { fr: 'Français', en: 'English' };
  protected readonly themes = THEMES;
  protected readonly name = computed(() => {
    const me = this.person.me();
    return me ? `${me.firstName} ${me.lastName}` : '';
  });
  protected readonly initials = computed(() => {
    const me = this.person.me();
    return me ? `${me.firstName.charAt(0)}${me.lastName.charAt(0)}`.toUpperCase() : '';
  });

  /** Everything of the old centre goes with its pages. */
  protected async chooseCentre(centreId: string): Promise<void> {
    if (centreId === this.person.centreId()) return;
    try {
      await this.team.chooseCentre(centreId);
      await this.router.navigateByUrl('/sessions');
    } catch (error) {
      this.toasts.refuse(error);
    }
  }

  protected async signOut(): Promise<void> {
    try {
      await this.accounts.signOut();
      await this.router.navigateByUrl('/connexion');
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
