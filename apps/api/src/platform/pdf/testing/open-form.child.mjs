// Opens a PDF form as a reader does, types into its fields and saves it: input and output are JSON, the PDF in base64.
// A process of its own: pdf.js is ESM through and through, which Jest does not load.
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { pdf: bytes, typed } = JSON.parse(Buffer.concat(chunks).toString());
const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(bytes, 'base64')), { verbosity: 0 });

const shown = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  for (const { textContent } of await (await pdf.getPage(number)).getAnnotations()) {
    if (textContent) shown.push(textContent.join(' ').trim());
  }
}
const fields = await pdf.getFieldObjects();
for (const [name, value] of Object.entries(typed)) {
  pdf.annotationStorage.setValue(fields[name][0].id, { value });
}
const saved = Buffer.from(await pdf.saveDocument()).toString('base64');
process.stdout.write(JSON.stringify({ shown, saved }));
