export type SpreadsheetRefusal =
  | 'FILE_EMPTY'
  | 'FILE_UNREADABLE'
  | 'FILE_ENCRYPTED'
  | 'FILE_TOO_COMPLEX'
  | 'FILE_IS_OTHER_FORMAT'
  /** A zip with more than one document of the kind that is looked for. */
  | 'FILE_HOLDS_SEVERAL';

/** What a file turns out to be when it is not what was asked for. */
export type FoundFormat =
  | 'ods'
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'xml-spreadsheet'
  | 'fods'
  | 'ots'
  | 'sxc'
  | 'odt'
  | 'opendocument'
  | 'docx'
  | 'pptx'
  | 'numbers'
  | 'csv'
  | 'text'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'pdf'
  | 'image'
  | 'zip'
  | 'archive';

/** The file can't be taken, and the fault is in the file. `detail` is for the log; people get words for the code. */
export class SpreadsheetRefused extends Error {
  readonly code: SpreadsheetRefusal;
  readonly detail: string;
  readonly details?: { found?: FoundFormat };

  constructor(code: SpreadsheetRefusal, detail: string, details?: { found?: FoundFormat }) {
    super(`${code}: ${detail}`);
    this.name = 'SpreadsheetRefused';
    this.code = code;
    this.detail = detail;
    if (details) this.details = details;
  }
}

export const unreadable = (detail: string) => new SpreadsheetRefused('FILE_UNREADABLE', detail);
export const tooComplex = (detail: string) => new SpreadsheetRefused('FILE_TOO_COMPLEX', detail);
export const otherFormat = (found: FoundFormat) =>
  new SpreadsheetRefused('FILE_IS_OTHER_FORMAT', `the file is of another format: ${found}`, { found });
