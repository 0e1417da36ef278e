// Runs in a page, at the end of pdf.js and after jsQR: draws the first page of a PDF and reads the QR code on it.
globalThis.readQr = async (content, scale) => {
  const { getDocument, jsQR, document, atob } = globalThis;
  const data = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const first = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const viewport = first.getViewport({ scale });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  await first.render({ canvas, viewport }).promise;
  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(dots.data, dots.width, dots.height)?.data;
};
