import type { MailTrouble } from '#dto/platform/mail-delivery.js';

/** What nodemailer tells of a failure. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** A mail that did not leave. Says what kind of trouble it was and never whom it was for: the text of a server names the address. */
export class SmtpRefusal extends Error {
  readonly trouble: MailTrouble;
  /** The server will never take this mail to this address: another attempt is in vain (RFC 5321, 4.2.1). */
  readonly isFinal: boolean;
  readonly code: string;

  constructor(error: unknown) {
    const { code = 'EUNKNOWN', command = '', responseCode = 0 } = error as SmtpError;
    super(`the mail server said ${responseCode || code}`);
    this.name = 'SmtpRefusal';
    this.code = responseCode ? String(responseCode) : code;
    const isPermanent = responseCode >= 500 && responseCode < 600;
    const isNoAddress = command === 'API' && code === 'EENVELOPE';
    // That it does not know our sender or our password is for the operator to mend: the mail waits.
    this.isFinal = isNoAddress || (isPermanent && (command === 'RCPT TO' || command === 'DATA'));
    this.trouble =
      isNoAddress || (responseCode && command === 'RCPT TO')
        ? 'ADDRESS_REFUSED'
        : responseCode
          ? 'MAIL_REFUSED'
          : 'SERVER_UNREACHABLE';
  }
}
