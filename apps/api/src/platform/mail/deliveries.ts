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
