/** The text of a paper, tags and styles left out, on one line. */
export const said = (markup: string): string =>
  markup
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/ +|\s*\n\s*/g, ' ')
    .replace(/ {2,}/g, ' ');
