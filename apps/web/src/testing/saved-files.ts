/** The names of the files that the browser is told to save from now on. */
export function savedFiles(): string[] {
  URL.createObjectURL = () => 'blob:paper';
  URL.revokeObjectURL = () => undefined;
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.href.startsWith('blob:')) saved.push(this.download);
    else this.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true }));
  });
  return saved;
}
