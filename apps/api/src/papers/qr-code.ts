import { encode } from 'uqr';
import { html, type Html } from './html.js';

const QUIET_ZONE = 4;

/** As many codes as papers are kept. */
const KEPT = 100;

// To find the best of eight patterns takes a twelfth of the time of a kit, and the code of a session never changes.
const drawn = new Map<string, { path: string; size: number }>();

/**
 * A QR code drawn as one path, so that it prints sharp at any size.
 * @param label what a screen reader says in its place
 */
export function qrCode(text: string, label: string): Html {
  const { path, size } = drawn.get(text) ?? draw(text);
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label="${label}"
  >
    <path d="${path}" />
  </svg>`;
}

function draw(text: string): { path: string; size: number } {
  // Level M survives a fold or a stain on a paper that is handed on.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  const code = { path: squares.join(''), size };
  const [oldest] = drawn.keys();
  if (drawn.size >= KEPT && oldest !== undefined) drawn.delete(oldest);
  drawn.set(text, code);
  return code;
}
