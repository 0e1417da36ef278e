import { Injectable } from '@nestjs/common';
import { Database } from './database/database.js';
import { readSetting } from './database/settings.js';

/** Whether this installation was seeded with the demo: its passwords are public, and its mails readable. */
@Injectable()
export class Demo {
  private known: boolean | undefined;

  constructor(private readonly database: Database) {}

  async isOn(): Promise<boolean> {
    // Set once, before the first request: it can be remembered.
    this.known ??= (await readSetting(this.database, 'seed')) === 'demo';
    return this.known;
  }
}
