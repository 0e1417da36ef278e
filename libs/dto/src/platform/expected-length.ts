/** The header in which a streamed file tells about how many bytes it will have: enough to draw how far it is. */
export const EXPECTED_LENGTH = 'expected-length';
