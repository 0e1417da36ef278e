import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { FocusKeeper } from '../shared/focus/focus-keeper';
import { Moves } from '../shared/heading/page-heading';
import { ToastStack } from '../shared/toasts/toast-stack';

@Component({
  selector: 'certif-root',
  imports: [RouterOutlet, ToastStack],
  template: `<router-outlet /><certif-toast-stack />`,
})
export class App {
  constructor() {
    // They watch from the first page on.
    inject(Moves);
    inject(FocusKeeper);
  }
}
