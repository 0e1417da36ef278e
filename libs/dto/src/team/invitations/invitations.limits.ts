/** How many people one call may invite. */
export const INVITATIONS_AT_ONCE = 50;
/** An address as typed may bring a name with it. */
export const TYPED_ADDRESS_MAX = 600;
