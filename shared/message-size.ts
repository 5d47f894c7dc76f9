/** The longest message over the socket, and body over HTTP, in bytes: the server ends a connection that sends more. */
export const MOST_MESSAGE_BYTES = 131_072;
