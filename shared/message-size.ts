/** The longest message over the socket, and body over HTTP, in bytes: the server ends a connection that sends more. */
export const MOST_MESSAGE_BYTES = 131_072;
/** Of a whole list (`Revise…`), over HTTP only: six hundred States in six languages are 227 KB. */
export const MOST_REVISION_BYTES = 1_048_576;
