// What events about statements change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withStatement } from './attach.ts';

export const evolveStatements = {
  StatementAttached: (meeting, { entryId, statement }) => withStatement(meeting, entryId, statement),
  StatementReleased: (meeting, { entryId, statement }) =>
    withStatement(meeting, entryId, { ...statement, released: true }),
} satisfies Partial<Evolvers<EventType>>;
