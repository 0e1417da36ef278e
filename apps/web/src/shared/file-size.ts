/** « 131 ko », « 131 kB »: never less than it is. */
export function fileSize(bytes: number, language: string): string {
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' });
  return size.format(Math.ceil(bytes / 1000));
}
