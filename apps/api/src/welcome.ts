import type { Config } from './platform/config/config.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './seeds/demo.accounts.js';

/** What `npm start` shows when the process serves. */
export interface Welcome {
  readonly url: string;
  readonly accounts: readonly { readonly who: string; readonly signIn: string }[];
  readonly password: string;
  readonly notes: readonly string[];
}

/** What `npm start` hears while the process comes up. */
type Message =
  | { kind: 'progress'; text: string }
  | { kind: 'refused'; problems: readonly string[] }
  | ({ kind: 'ready' } & Welcome);

/** Tells `npm start`, where it listens; a process that was started otherwise has its log. */
export function tell(message: Message): void {
  process.send?.(message);
}

export function welcome(config: Config, host: string, demo: boolean): Welcome {
  const url = `http://localhost:${config.port}`;
  const onlyHere =
    'Only this machine can reach it, because the passwords of the demo are public. ' +
    'To let the phones of your network in: HOST=0.0.0.0 npm start';
  return {
    url,
    accounts: demo ? DEMO_ACCOUNTS : [],
    password: demo ? DEMO_PASSWORD : '',
    notes: [
      ...(demo && host === '127.0.0.1' ? [onlyHere] : []),
      ...(demo && !config.mailUrl ? [`Mails are captured instead of sent: ${url}/demo/mails`] : []),
    ],
  };
}
