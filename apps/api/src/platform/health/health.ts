import { Injectable } from '@nestjs/common';
import type { HealthResponse } from '#dto/platform/health.response.js';

/** Answers why a thing is down, or nothing when it is up. */
export type Check = () => Promise<string | undefined> | string | undefined;

const PATIENCE_MS = 2_000;

/** What the process stands on, and whether it stands. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  async ready(): Promise<HealthResponse> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    const down = results.some(([, { status }]) => status === 'down');
    return { status: down ? 'down' : 'up', checks: Object.fromEntries(results) };
  }
}

async function outcome(check: Check): Promise<HealthResponse['checks'][string]> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve('does not answer');
    }, PATIENCE_MS);
  });
  try {
    const reason = await Promise.race([Promise.resolve(check()), impatience]);
    return reason === undefined ? { status: 'up' } : { status: 'down', reason };
  } catch (error) {
    return { status: 'down', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
