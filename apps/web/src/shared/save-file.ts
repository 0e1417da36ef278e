/** Hands a file to the browser, to be saved under its name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click; some take a moment.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
