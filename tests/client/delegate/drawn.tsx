// Parts of a delegation's page as they are drawn at a moment of a meeting, in English.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import type { DelegationId, Meeting } from '#shared/meeting/state.ts';
import type { You } from '#shared/protocol.ts';

import { LanguageContext } from '../../../client/i18n/context.ts';
import { ReplicaContext } from '../../../client/replica/context.ts';
import { closedReplica } from '../../../client/replica/closed-replica.ts';
import { itemInFocus, situationOf } from '../../../client/screens/delegate/situation.ts';
import type { Standing } from '../../../client/screens/delegate/seat-state.ts';
import type { Scenario } from '../../scenario.ts';
import { wordsOf } from '../words.ts';

const made = new WeakMap<Meeting['catalogue'], ReturnType<typeof wordsOf>>();
/** The words of the page, which are made once for a meeting's names. */
export function wordsFor({ catalogue }: Meeting): ReturnType<typeof wordsOf> {
  const words = made.get(catalogue) ?? wordsOf(catalogue, 'delegate', 'common', 'speech', 'refusals');
  made.set(catalogue, words);
  return words;
}

/** Where a delegation stands that follows the floor. */
export function standingNow({ meeting, now }: Pick<Scenario, 'meeting' | 'now'>, self: DelegationId): Standing {
  const itemId = itemInFocus(meeting, self, now);
  return {
    meeting,
    self,
    itemId,
    now,
    situation: itemId === null ? null : situationOf(meeting, self, itemId, [], now),
  };
}

/** The markup of a part; parts that come late are left out of it. */
export function drawn({ meeting, self, now }: Pick<Standing, 'meeting' | 'self' | 'now'>, part: ReactNode): string {
  const you: You = { role: 'delegation', delegationId: self, can: [] };
  const replica = { ...closedReplica({ confirmed: meeting, meeting, you }), now: () => now };
  // Markup is made of what a store begins with.
  replica.store.getInitialState = replica.store.getState;
  const markup = renderToStaticMarkup(
    <LanguageContext value={wordsFor(meeting)}>
      <ReplicaContext value={replica}>{part}</ReplicaContext>
    </LanguageContext>,
  );
  // React names pictures once more in front of all.
  return markup.replaceAll(/<link[^>]*>/g, '');
}
