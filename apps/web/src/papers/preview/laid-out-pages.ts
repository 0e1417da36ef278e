/** A page of a paper, where it lies in the frame that shows them all; pixels. */
export interface LaidOutPage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What the print writes above it. */
  readonly reminder: string;
  readonly numbered: boolean;
}

const PIXELS_PER_MM = 96 / 25.4;
const A4 = { short: 210 * PIXELS_PER_MM, long: 297 * PIXELS_PER_MM };

/** The pages that a paper was laid out in, in the order of the print; none where the document is no paper. */
export function laidOutPages(paper: Document | null): LaidOutPage[] {
  let y = 0;
  return [...(paper?.querySelectorAll<HTMLElement>('.pages') ?? [])].flatMap((run, first) => {
    const across = run.classList.contains('landscape');
    const [width, height] = across ? [A4.long, A4.short] : [A4.short, A4.long];
    const top = y;
    y += height;
    // The last column lacks the margins on both of its sides.
    const count = Math.max(1, Math.ceil((run.scrollWidth - 1) / width));
    return Array.from({ length: count }, (_, index) => ({
      x: index * width,
      y: top,
      width,
      height,
      reminder: first === 0 && index === 0 ? '' : (run.dataset['reminder'] ?? ''),
      numbered: run.dataset['numbered'] === 'true',
    }));
  });
}
