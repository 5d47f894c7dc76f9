// What is private of a vote is on no other’s wire: choices before the close, ballots, counts, votes without names, soundings.
import { expect, test } from 'vitest';

import {
  by,
  count,
  EVERYBODY,
  expectSecrets,
  give,
  here,
  lastQuestion,
  meeting,
  newCount,
  withReaders,
} from './procedure-readers.ts';

withReaders();

test('votes by machine before the close, a count by hand, and who has a ballot', async () => {
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  const opened = async (method: string): Promise<string> => {
    await give({ type: 'OpenVote', questionId, method, leave: true });
    return meeting().questions[questionId]!.vote!.id;
  };
  const recorded = await opened('recorded');
  await by('ch', { type: 'CastVote', voteId: recorded, choice: 'abstain' });
  await by('de', { type: 'CastVote', voteId: recorded, choice: 'no' });
  const cast = { '"CH","choice":"abstain"': ['ch'], '"DE","choice":"no"': ['de'] } as const;
  await expectSecrets(cast, 'before the close');
  await give({ type: 'CloseVote', voteId: recorded, void: true });
  await expectSecrets(cast, 'annulled');

  const ballot = await opened('ballot');
  await give({ type: 'GiveBallot', voteId: ballot, delegationIds: ['CH', 'DE'] });
  await give({ type: 'CountVote', voteId: ballot, yes: 1, no: 0, abstain: 0, invalid: 1 });
  const counted = { '"BallotGiven"': [], '"VoteCounted"': [], '"ballots":["CH","DE"]': [] } as const;
  await expectSecrets({ '"BallotGiven"': [], '"VoteCounted"': [] }, 'counted');
  await give({ type: 'CloseVote', voteId: ballot });
  await expectSecrets({ '"BallotGiven"': counted['"BallotGiven"'], '"VoteCounted"': [] }, 'closed');
});

test('a vote without names stays so when it is closed', async () => {
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  await give({ type: 'OpenVote', questionId, method: 'non-recorded', leave: true });
  const voteId = meeting().questions[questionId]!.vote!.id;
  await by('ch', { type: 'CastVote', voteId, choice: 'abstain' });
  await give({ type: 'CloseVote', voteId });
  await expectSecrets({ '"CH","choice":"abstain"': ['ch'], '"abstain":1': EVERYBODY }, 'closed');
});

test('a sounding’s totals are officers’, and its choices', async () => {
  await give({ type: 'ProposeDecision', subject: 'sounding', text: 'Would May do?', itemId: '5(b)' });
  const questionId = lastQuestion();
  await give({ type: 'OpenVote', questionId, method: 'sounding' });
  const voteId = meeting().questions[questionId]!.vote!.id;
  await by('de', { type: 'CastVote', voteId, choice: 'abstain' });
  await give({ type: 'CloseVote', voteId });
  await expectSecrets({ '"DE","choice":"abstain"': ['de'], '"abstain":1': [] }, 'closed');
});

test('a vote without names cannot be taken back: who tries says nothing to others', async () => {
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  await give({ type: 'OpenVote', questionId, method: 'non-recorded', leave: true });
  const voteId = meeting().questions[questionId]!.vote!.id;
  await by('ch', { type: 'CastVote', voteId, choice: 'no' });
  const commandId = `p${count}`;
  const answer = await here.ch.client.ask('command', { id: `p${newCount()}`, command: { type: 'Undo', commandId } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'OUT_OF_ORDER', details: { reason: 'not-undoable' } } });
  await by('ch', { type: 'CastVote', voteId, choice: 'abstain' });
  const cast = { '"CH","choice":"no"': ['ch'], '"CH","choice":"abstain"': ['ch'], '"was":"no"': ['ch'] } as const;
  await expectSecrets(cast, 'changed');
  await give({ type: 'CloseVote', voteId });
  await expectSecrets(cast, 'closed');
});
