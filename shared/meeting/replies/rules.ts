// Rights of reply. What is asked for another way, by RequestFloor, is asked for by the same function.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { requestReply } from './ask.ts';

export const decideReplies = {
  RequestRightOfReply: (meeting, { type: _, leave: __, ...command }, context) =>
    requestReply(meeting, command, context),
} satisfies Partial<Deciders<CommandType>>;
