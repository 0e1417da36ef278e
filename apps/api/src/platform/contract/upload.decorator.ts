import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InputInvalid, Refusal } from '../problems/refusal.js';
import { currentRequest } from '../request/request-context.js';

export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
// The parts' headers and boundaries around the one file.
const ENVELOPE_BYTES = 64 * 1024;

/** A file that somebody sent: at most 10 MB, so it may live in memory while it is read. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

class FileTooLarge extends Refusal {
  constructor() {
    super('FILE_TOO_LARGE', 'too-large', {
      detail: 'The file is larger than 10 MB.',
      members: { maxBytes: UPLOAD_MAX_BYTES },
    });
  }
}

/** The part `file` of a multipart request. A file that announces itself as too large is refused before it is read. */
export const Upload = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) {
      throw new Refusal('FILE_TYPE_NOT_SUPPORTED', 'unsupported', {
        detail: 'Send the file as multipart/form-data, in the part `file`.',
      });
    }
    if (Number(request.headers['content-length'] ?? 0) > UPLOAD_MAX_BYTES + ENVELOPE_BYTES)
      throw new FileTooLarge();
    const part = await request.file({
      limits: { fileSize: UPLOAD_MAX_BYTES, files: 1, fields: 10, fieldSize: 1024 },
    });
    if (part?.fieldname !== 'file') {
      throw new InputInvalid([{ pointer: '/file', code: 'REQUIRED', detail: 'The part `file` is missing.' }]);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) throw new FileTooLarge();
    const content = Buffer.concat(chunks);
    const claim = currentRequest()?.idempotency;
    if (claim) claim.fingerprint += createHash('sha256').update(content).digest('base64url');
    return { name: part.filename, content };
  },
);
