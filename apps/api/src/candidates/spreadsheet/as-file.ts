import { StreamableFile } from '@nestjs/common';
import { ODS } from '#dto/candidates/candidates.limits.js';
import type { SpreadsheetFile } from './candidates-spreadsheet.service.js';

/** A spreadsheet as a download of its own name. */
export const asFile = ({ fileName, content }: SpreadsheetFile): StreamableFile =>
  new StreamableFile(content, {
    type: ODS,
    disposition: `attachment; filename="${fileName}"`,
    length: content.length,
  });
