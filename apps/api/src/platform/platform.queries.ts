import { Injectable } from '@nestjs/common';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { Database } from './database/database.js';

const LATEST = 200;

@Injectable()
export class PlatformQueries {
  constructor(private readonly database: Database) {}

  /** The captured mails, newest first, of one address or of all. */
  async capturedMails(to?: string): Promise<CapturedMailsResponse> {
    const items = await this.database.sql<Omit<CapturedMailsResponse['items'][number], 'at'> & { at: Date }>(
      `select recipient as "to", subject, body_text as text, body_html as html, at, attachments from captured_mails
        where $1::text is null or lower(recipient) = lower($1) order by at desc, id desc limit ${LATEST}`,
      [to ?? null],
    );
    return { items: items.map((mail) => ({ ...mail, at: mail.at.toISOString() })) };
  }
}
