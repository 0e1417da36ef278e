import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Mark } from '../mark/mark';
import { SkipLink } from '../skip-link/skip-link';
import { LanguageSwitch } from '../language-switch/language-switch';

/** The frame of pages with one task and no menu. */
@Component({
  selector: 'certif-plain-frame',
  imports: [LanguageSwitch, Mark, RouterLink, RouterOutlet, SkipLink, TranslocoDirective],
  templateUrl: './plain-frame.html',
  styleUrl: './plain-frame.scss',
})
export class PlainFrame {}
