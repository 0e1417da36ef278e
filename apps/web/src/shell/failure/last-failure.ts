import { Service } from '@angular/core';

/** Why the last page could not even begin, and which it was. */
@Service()
export class LastFailure {
  error: unknown;
  url = '/';

  remember(error: unknown, url: string): void {
    this.error = error;
    this.url = url;
  }
}
