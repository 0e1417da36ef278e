import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * Opens a PDF form in pdf.js, the reader of Firefox, types into its fields and saves it.
 * @returns the texts that its fields showed on opening, and the saved file
 */
export async function openForm(
  pdf: Buffer,
  typed: Record<string, string | boolean> = {},
): Promise<{ shown: string[]; saved: Buffer }> {
  const reader = spawn(process.execPath, [join(import.meta.dirname, 'open-form.child.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(JSON.stringify({ pdf: pdf.toString('base64'), typed }));
  const { shown, saved } = JSON.parse(await text(reader.stdout)) as { shown: string[]; saved: string };
  return { shown, saved: Buffer.from(saved, 'base64') };
}
