/** A page of a paper, where it lies in the frame that shows them all; pixels. */
export interface LaidOutPage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What the print writes above it. */
  readonly reminder: string;
  readonly numbered: boolean;
  /** With the smaller margins. */
  readonly wide: boolean;
}

const PIXELS_PER_MM = 96 / 25.4;
const A4 = { width: 210 * PIXELS_PER_MM, height: 297 * PIXELS_PER_MM };

/** The pages that a paper was laid out in, in the order of the print; none where the document is no paper. */
export function laidOutPages(paper: Document | null): LaidOutPage[] {
  return [...(paper?.querySelectorAll<HTMLElement>('.pages') ?? [])].flatMap((run, place) => {
    // The last column lacks the margins on both of its sides.
    const count = Math.max(1, Math.ceil((run.scrollWidth - 1) / A4.width));
    return Array.from({ length: count }, (_, index) => ({
      x: index * A4.width,
      y: place * A4.height,
      ...A4,
      reminder: place === 0 && index === 0 ? '' : (run.dataset['reminder'] ?? ''),
      numbered: run.dataset['numbered'] === 'true',
      wide: run.classList.contains('wide'),
    }));
  });
}
