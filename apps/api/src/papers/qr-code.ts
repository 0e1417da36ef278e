import { encode } from 'uqr';
import { html, type Html } from './html.js';

const QUIET_ZONE = 4;

/**
 * A QR code drawn as one path, so that it prints sharp at any size.
 * @param label what a screen reader says in its place
 */
export function qrCode(text: string, label: string): Html {
  // Level M survives a fold or a stain on a paper that is handed on.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label="${label}"
  >
    <path d="${squares.join('')}" />
  </svg>`;
}
