/** What this browser remembers of a person's taste. Never anything that opens a door; a browser that refuses storage only forgets. */
export function recall(name: 'language' | 'theme'): string | null {
  try {
    return localStorage.getItem(`certif.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`certif.${name}`, value);
  } catch {
    // Private windows of some browsers refuse: the choice then lasts as long as the page.
  }
}
