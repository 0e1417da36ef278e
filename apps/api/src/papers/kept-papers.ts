import type { Print } from '../platform/pdf/print.js';

/** Papers that say the same are made once: those asked for last are kept in memory. */
export class KeptPapers {
  private readonly papers = new Map<string, Promise<Print>>();

  constructor(private readonly most: number) {}

  /**
   * @param key tells this paper from every other
   * @param make makes it, unless it is kept; a paper that failed is not kept
   */
  of(key: string, make: () => Promise<Print>): Promise<Print> {
    const paper = this.papers.get(key) ?? make();
    this.papers.delete(key);
    this.papers.set(key, paper);
    paper.catch(() => this.papers.delete(key));
    const [oldest] = this.papers.keys();
    if (this.papers.size > this.most && oldest !== undefined) this.papers.delete(oldest);
    return paper;
  }
}
