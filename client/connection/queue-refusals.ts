// What the queue itself answers to a command that never reached the server.
import type { Command } from '#shared/meeting/commands.ts';
import { MOST_MESSAGE_BYTES } from '#shared/message-size.ts';
import type { AccessCommand, CommandAnswer } from '#shared/protocol.ts';

/** It was given up before there was a connection. */
export const UNSENT: CommandAnswer = {
  ok: false,
  error: {
    code: 'UNAVAILABLE',
    message: 'There was no connection; nothing was sent.',
    details: { reason: 'not-sent' },
  },
};

/** The person dropped it, and knows. */
export const DROPPED: CommandAnswer = {
  ok: false,
  error: { code: 'UNAVAILABLE', message: 'It was dropped; nothing was sent.', details: { reason: 'dropped' } },
};

/** The server would end the connection over it, and this queue would send it again on the next one, for ever. */
export const TOO_LARGE: CommandAnswer = {
  ok: false,
  error: {
    code: 'INVALID',
    message: 'This is too much for one step.',
    remedy: 'Do it in smaller parts.',
    details: { reason: 'message-too-large' },
  },
};
/** What stands around a command in its message. */
const ENVELOPE_BYTES = 1_024;

export const isTooLarge = (command: Command | AccessCommand): boolean =>
  new Blob([JSON.stringify(command)]).size > MOST_MESSAGE_BYTES - ENVELOPE_BYTES;
