import PostalMime from 'postal-mime';
import type { MailTrouble } from '#dto/platform/mail-delivery.js';

/** What a mail system tells of a mail that it had taken: which one, by the id we gave it, and why it is lost. */
export interface DeliveryReport {
  readonly mailId: string;
  readonly trouble: MailTrouble;
}

const ID = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im;
const MAX_DEPTH = 8;

/**
 * Reads a delivery status notification (RFC 3464).
 * @returns undefined for any other message; null for a report of no loss, a delay for example, or of a foreign mail
 */
export async function readDeliveryReport(raw: Buffer): Promise<DeliveryReport | null | undefined> {
  const parts = await partsOf(raw);
  const status = parts.find(({ type }) => type === 'message/delivery-status');
  if (!status) return undefined;
  const original = parts.find(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const [, mailId] = ID.exec(headersOf(original?.text ?? '')) ?? [];
  const lost = recipientsOf(status.text).find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (!mailId || !lost) return null;
  return { mailId, trouble: troubleOf(lost.get('status') ?? '') };
}

async function partsOf(raw: Buffer): Promise<{ type: string; text: string }[]> {
  try {
    const { attachments } = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_DEPTH,
    });
    return attachments.map(({ mimeType, content }) => ({
      type: mimeType,
      text: typeof content === 'string' ? content : new TextDecoder().decode(content),
    }));
  } catch {
    return [];
  }
}

/** A line that begins with a space goes on with the one before (RFC 5322, 2.2.3). */
const unfolded = (text: string) => text.replace(/\r?\n[ \t]+/g, ' ');
const headersOf = (text: string) => unfolded(text).split(/\r?\n\r?\n/, 1)[0] ?? '';

/** The fields of each recipient; those of the report as a whole come first and name no action. */
function recipientsOf(text: string): Map<string, string>[] {
  return unfolded(text)
    .split(/\r?\n\s*\r?\n/)
    .map(
      (group) =>
        new Map(
          [...group.matchAll(/^([\w-]+):[ \t]*(.*?)[ \t]*$/gm)].map(([, name = '', value = '']) => [
            name.toLowerCase(),
            value,
          ]),
        ),
    );
}

/** RFC 3463: 5.1 and 5.2.1 are about the address, 4 is a server that could not be reached for days. */
function troubleOf(status: string): MailTrouble {
  if (status.startsWith('4.')) return 'SERVER_UNREACHABLE';
  return /^5\.(1\.|2\.1\b)/.test(status) ? 'ADDRESS_REFUSED' : 'MAIL_REFUSED';
}
