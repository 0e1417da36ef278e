interface Given {
  readonly action?: string;
  readonly status?: string;
  readonly returned?: 'message/rfc822' | 'text/rfc822-headers';
  readonly encoding?: '7bit' | 'base64';
}

/** A report as a mail system writes it (RFC 3464, appendix E). */
export function deliveryReport(
  mailId: string,
  { action = 'failed', status = '5.1.1', returned = 'message/rfc822', encoding = '7bit' }: Given = {},
): Buffer {
  const fields = [
    'Reporting-MTA: dns; mx.exemple.fr',
    '',
    'Final-Recipient: rfc822; absent@exemple.fr',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 User',
    ' unknown',
    '',
  ].join('\r\n');
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.exemple.fr',
      'To: ne-pas-repondre@certif.test',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="limit"',
      '',
      '--limit',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Votre message n’a pas pu être remis.',
      '--limit',
      'Content-Type: message/delivery-status',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encoding === 'base64' ? Buffer.from(fields).toString('base64') : fields,
      '--limit',
      `Content-Type: ${returned}`,
      '',
      'Subject: Invitation',
      'Message-ID:',
      ` <${mailId}@certif.test>`,
      '',
      '--limit--',
      '',
    ].join('\r\n'),
  );
}
