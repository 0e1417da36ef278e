/** Where people enter the web client from paper and mail: printed addresses don't move. */
export const SUPERVISION_ENTRY = '/surveiller';
export const JOINING_ENTRY = '/rejoindre';

/** The entry of the invigilators with the session's number filled in; the password is never part of an address. */
export const supervisionEntryOf = (publicUrl: string, sessionNumber: number): string =>
  `${publicUrl}${SUPERVISION_ENTRY}?session=${sessionNumber}`;
