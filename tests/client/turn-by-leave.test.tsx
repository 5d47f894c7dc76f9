// What the Chair let happen by leave says so on the console, for as long as it waits.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { commandsOf } from '#shared/meeting/who-may.ts';

import { LanguageContext } from '../../client/i18n/context.ts';
import { closedReplica } from '../../client/replica/closed-replica.ts';
import { ReplicaContext } from '../../client/replica/context.ts';
import { WaitingTurn } from '../../client/screens/chair/dialogs/WaitingTurn.tsx';
import { chair, delegate, done, given, secretary, underWay } from '../given.ts';
import { wordsOf } from './words.ts';

test('given a proposer who explains its vote by leave, then its turn says by whose leave, and no other does', () => {
  const { meeting } = given(
    underWay(),
    done(secretary.proposes('to adopt the draft', { by: 'AT' })),
    done(chair.explains('before', { delegationId: 'AT', leave: true })),
    done(delegate('DE').explains('before')),
  );
  const [question] = Object.keys(meeting.questions);
  const { waiting } = meeting.lists[`~${question}`]!;
  const replica = closedReplica({ confirmed: meeting, meeting, you: { role: 'chair', can: [...commandsOf('chair')] } });
  replica.store.getInitialState = replica.store.getState;
  const drawn = waiting.map((entry) =>
    renderToStaticMarkup(
      <LanguageContext value={wordsOf(meeting.catalogue, 'common', 'chair', 'floor', 'list')}>
        <ReplicaContext value={replica}>
          <WaitingTurn entry={entry}>Explanation of vote</WaitingTurn>
        </ReplicaContext>
      </LanguageContext>,
    ),
  );
  expect(waiting.map(({ delegationId }) => delegationId)).toEqual(['AT', 'DE']);
  expect(drawn[0]).toContain('Explanation of vote · by leave of the Chair');
  expect(drawn[1]).not.toContain('by leave of the Chair');
});
