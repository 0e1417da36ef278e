/** How a program shows that a formula failed; a text that says so counts as one. */
export const SHOWN_ERROR = /^(?:#[A-Z][A-Z0-9/]* ?[!?]|#N\/[AD]|Err:\d{3})$/;
