import type { HttpErrorResponse } from '@angular/common/http';
import { problem, type Problem } from '#dto/problem/problem.js';

/** A refusal of the API, or of the network on the way to it, as an error that pages can word by its code. */
export class ProblemError extends Error {
  constructor(
    /** The whole document: some problems carry more than the common members. */
    readonly document: Problem,
  ) {
    super(document.title);
    this.name = 'ProblemError';
  }

  get code(): string {
    return this.document.code;
  }

  get status(): number {
    return this.document.status;
  }
}

const wholeProblem = problem.loose();

/** Reads the problem document of a failed answer; what is none (a proxy's page, no network) gets a code too. */
export async function problemOf(failure: HttpErrorResponse): Promise<ProblemError> {
  if (failure.status === 0) return named('OFFLINE', 0);
  const read = wholeProblem.safeParse(await contentOf(failure.error));
  if (read.success) return new ProblemError(read.data);
  return named([502, 503, 504].includes(failure.status) ? 'UNAVAILABLE' : 'UNEXPECTED', failure.status);
}

/** Whatever was thrown, as a problem. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Error && error.cause instanceof ProblemError) return error.cause;
  return named('UNEXPECTED', 500);
}

function named(code: string, status: number): ProblemError {
  return new ProblemError({ type: 'about:blank', title: code, status, code });
}

async function contentOf(content: unknown): Promise<unknown> {
  if (!(content instanceof Blob)) return content;
  try {
    return JSON.parse(await content.text()) as unknown;
  } catch {
    return null;
  }
}
