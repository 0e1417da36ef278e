/**
 * What became of the newest mail about a thing, as the contract's `MailDelivery`, or null before any: a scalar for the
 * statement of a feature's screen, where `about` is a column that holds the thing's id.
 */
export const deliveryOf = (about: string): string =>
  `(select json_build_object(
             'state', mails.state, 'trouble', mails.trouble, 'attempts', mails.attempts,
             'sentAt', to_char(mails.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
           )
      from mails where mails.about = ${about} order by mails.id desc limit 1)`;

/** What is kept of the address that a mail went to; the mail's own id in it makes no two of them alike. */
export const digestOf = (mailId: string, address: string): string =>
  `encode(sha256(convert_to(${mailId}::text || lower(${address}), 'UTF8')), 'hex')`;

/** Whether the newest mail about a thing went to another address than this column holds by now: a scalar as well. */
export const wentElsewhere = (about: string, address: string): string =>
  `coalesce((select mails.state = 'sent' and mails.sent_to <> ${digestOf('mails.id', address)}
      from mails where mails.about = ${about} order by mails.id desc limit 1), false)`;
