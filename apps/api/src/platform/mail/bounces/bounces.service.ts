import { Injectable } from '@nestjs/common';
import type { BounceResponse } from '#dto/platform/bounce.response.js';
import { Database } from '../../database/database.js';
import { InputInvalid } from '../../problems/refusal.js';
import { readDeliveryReport } from './delivery-report.js';

/** Mails that a server had taken, and that came back later. */
@Injectable()
export class Bounces {
  constructor(private readonly database: Database) {}

  /**
   * Marks a mail as failed after all: the page that caused it says so, and offers to send it again.
   * @throws InputInvalid for what is no delivery status notification
   */
  async report(raw: Buffer): Promise<BounceResponse> {
    const report = await readDeliveryReport(raw);
    if (report === undefined) {
      throw new InputInvalid([
        {
          pointer: '/file',
          code: 'NOT_A_DELIVERY_REPORT',
          detail: 'This is no delivery status notification (RFC 3464).',
        },
      ]);
    }
    if (report === null) return { marked: false };
    const marked = await this.database.sql(
      `update mails set state = 'failed', trouble = $2 where id = $1 and state = 'sent' returning id`,
      [report.mailId, report.trouble],
    );
    return { marked: marked.length > 0 };
  }
}
