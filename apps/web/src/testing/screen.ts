/** Finds what a person finds: by role and name, by label, by text. */
export class Screen {
  constructor(
    private readonly root: HTMLElement,
    readonly settle: () => Promise<void>,
  ) {}

  get text(): string {
    return wordsOf(this.root);
  }

  button(name: string): HTMLButtonElement {
    return this.named('button', name);
  }

  link(name: string): HTMLAnchorElement {
    return this.named('a[href]', name);
  }

  heading(name: string): HTMLHeadingElement {
    return this.named('h1,h2,h3', name);
  }

  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const found = this.all<HTMLLabelElement>('label[for]').find((element) =>
      sameName(nameOf(element), label),
    );
    const control = found && this.root.querySelector<HTMLInputElement>(`#${found.htmlFor}`);
    if (!control) throw new Error(`No field is labelled « ${label} ».`);
    return control;
  }

  /** What is written about a field below it. */
  aboutField(label: string): string {
    const described = this.field(label).getAttribute('aria-describedby') ?? '';
    return wordsOf(this.root.querySelector(`#${described}`));
  }

  alert(): string {
    return wordsOf(this.root.querySelector('[role=alert]'));
  }

  /** The rows of the only table, cell by cell. */
  rows(): string[][] {
    return this.all('tbody tr').map((row) => Array.from(row.querySelectorAll('td'), wordsOf));
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing is ${selector} in: ${this.text}`);
    return found;
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return Array.from(this.root.querySelectorAll<E>(selector));
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.blur();
    field.dispatchEvent(new Event('blur'));
    await this.settle();
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  async choose(files: readonly File[]): Promise<void> {
    const input = this.one<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change'));
    await this.settle();
  }

  private named<E extends HTMLElement>(selector: string, name: string): E {
    const all = this.all<E>(selector);
    const found = all.find((element) => sameName(nameOf(element), name));
    if (!found) throw new Error(`No ${selector} « ${name} », but: ${all.map(nameOf).join(' | ')}`);
    return found;
  }
}

/** The accessible name, near enough for our own pages: the label, else what is written and not hidden. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true],svg,mat-icon').forEach((hidden) => hidden.remove());
  return plain(textsOf(copy).join(' '));
}

function textsOf(node: Node): string[] {
  return node.nodeType === Node.TEXT_NODE
    ? [node.textContent ?? '']
    : Array.from(node.childNodes).flatMap(textsOf);
}

function sameName(name: string, wanted: string): boolean {
  return plain(name) === plain(wanted);
}

export function wordsOf(element: Element | null): string {
  return plain(element?.textContent ?? '');
}

/** No-break spaces are spaces to a reader. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
