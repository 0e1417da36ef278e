/** What UTF-8 files begin with, so that French spreadsheet programs read them as such. */
export const CSV_MARK = '\ufeff';

/** A line of cells with semicolons, which French spreadsheet programs open by a double click. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** Quoted where it must be, and never a formula to whoever opens it: a certifier may be called « =X ». */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
