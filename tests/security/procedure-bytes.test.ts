// What the procedure keeps private never crosses the connection of whoever may not know of it: looked for, by what each thing is called
// and by its id, in every byte, while it is so and, where a close or a release makes it known, from then on.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Welcome } from '#shared/protocol.ts';

import type { Live, Seat } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import type { Reader, ReaderName } from './readers.ts';
import { bytesOf, isWelcome, readersOf } from './readers.ts';

let live: Live;
let chair: Seat;
let here: Record<ReaderName, Reader>;
let log: string;
let count = 0;
beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh((file) => ({
    ...file,
    settings: {
      ...file.settings,
      rules: 'ga-committee',
      publicView: true,
      publishRecord: 'speeches',
      joining: 'approve',
    },
  }));
  chair = await live.sit('chair');
  here = await readersOf(live);
  log = (JSON.parse((await here.ch.client.until(isWelcome)).slice(2)) as [string, Welcome])[1].log;
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
});
afterAll(() => live.close());

type Given = { type: string; [field: string]: unknown };

/** This reader gives the command, and it is carried out. */
async function by(name: ReaderName, command: Given): Promise<void> {
  const answer = await here[name].client.ask('command', { id: `p${(count += 1)}`, command });
  expect(answer, JSON.stringify([command, answer])).toMatchObject({ ok: true });
  await chair.until(() => chair.seq >= (answer as { seq: number }).seq);
}
const give = async (command: Given): Promise<void> => {
  const seq = await chair.give(command as unknown as Parameters<Seat['give']>[0]);
  await chair.until(() => chair.seq >= seq);
};
const meeting = () => chair.meeting!;
const lastQuestion = () => Object.values(meeting().questions).toSorted((one, other) => other.seq - one.seq)[0]!.id;

/** Each secret stands in what officers heard, in what those who may read it were sent, and in no other byte. */
async function expectSecrets(secrets: Record<string, readonly ReaderName[]>, when = ''): Promise<void> {
  const mark = `mark ${(count += 1)}`;
  await give({ type: 'PostAnnouncement', text: mark });
  await Promise.all(Object.values(here).map(({ client }) => client.until((text) => text.includes(mark))));
  const officers = JSON.stringify(chair.heard);
  for (const secret of Object.keys(secrets)) expect(officers.replaceAll('\\"', '"'), secret).toContain(secret);
  for (const reader of Object.values(here)) {
    const bytes = await bytesOf(live, reader, log);
    for (const [secret, mayRead] of Object.entries(secrets))
      expect(bytes.includes(secret), `${reader.name} ${when}: “${secret}”`).toBe(mayRead.includes(reader.name));
  }
}
const EVERYBODY: readonly ReaderName[] = ['ch', 'de', 'booth', 'screen', 'public', 'waiting'];

test('a point of order and a motion that nobody has taken up, and that they were withdrawn', async () => {
  await by('ch', { type: 'RaisePointOfOrder', text: 'Point of Switzerland' });
  const point = lastQuestion();
  await by('de', { type: 'ProposeMotion', motion: 'close-debate', text: 'Motion of Germany' });
  const motion = lastQuestion();
  await by('de', { type: 'ProposeMotion', motion: 'adjourn-debate', text: 'Withdrawn by Germany' });
  await by('de', { type: 'WithdrawQuestion', questionId: lastQuestion() });
  const raised = {
    'Point of Switzerland': ['ch'],
    [point]: ['ch'],
    'Motion of Germany': ['de'],
    [motion]: ['de'],
    'Withdrawn by Germany': ['de'],
    '"QuestionWithdrawn"': ['de'],
    '"MotionProposed"': ['de'],
    '"PointOfOrderRaised"': ['ch'],
  } as const;
  await expectSecrets(raised, 'raised');
  await give({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  await give({ type: 'TakeUp', questionId: motion });
  // That it was raised, before it was taken up, stays between them: by its event, and by the instant.
  await expectSecrets(
    {
      ...raised,
      'Point of Switzerland': EVERYBODY,
      [point]: EVERYBODY,
      'Motion of Germany': EVERYBODY,
      [motion]: EVERYBODY,
    },
    'taken up',
  );
});

test('who objects, and that an objection was withdrawn, until it is named', async () => {
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  await give({ type: 'PutQuestion', questionId });
  await by('ch', { type: 'Object', questionId, text: 'Objection of Switzerland', asks: 'roll-call' });
  await by('de', { type: 'Object', questionId, text: 'Objection of Germany' });
  await by('de', { type: 'WithdrawObjection', questionId });
  const objections = {
    'Objection of Switzerland': ['ch'],
    'Objection of Germany': ['de'],
    '"asks":"roll-call"': ['ch'],
    '"ObjectionWithdrawn"': ['de'],
  } as const;
  await expectSecrets(objections, 'objected');
  await give({ type: 'KeepOpen', questionId });
  await expectSecrets(objections, 'kept open');
  await give({ type: 'KeepOpen', questionId, name: true });
  await expectSecrets({ ...objections, '"objectors":["CH"]': EVERYBODY }, 'named');
});

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

/** Austria, Switzerland and Germany ask for the floor; answers with the entry of each. */
async function threeWait(): Promise<(delegationId: string) => string> {
  await give({ type: 'OpenList', itemId: '5(b)' });
  const at = await live.sit('delegation', 'AT');
  await at.give({ type: 'RequestFloor', itemId: '5(b)' });
  await by('ch', { type: 'RequestFloor', itemId: '5(b)' });
  await by('de', { type: 'RequestFloor', itemId: '5(b)' });
  return (id: string) => meeting().lists['5(b)']!.waiting.find(({ delegationId }) => delegationId === id)!.id;
}

/** A text that Switzerland hands to the server, for none of its speeches yet. */
async function uploadedText(): Promise<{ fileId: string; sha256: string }> {
  const uploaded = await fetch(`${live.url}/api/meetings/${live.meeting}/statements`, {
    method: 'POST',
    headers: { authorization: `Bearer ${here.ch.token}`, 'content-type': 'text/plain' },
    body: 'The words of Switzerland.',
  });
  return (await uploaded.json()) as { fileId: string; sha256: string };
}

test('offers of places, whether one is in place, a word to the speaker, a text before it is spoken, who is present', async () => {
  const entryOf = await threeWait();
  await by('ch', { type: 'OfferSwap', entryId: entryOf('CH'), with: entryOf('AT') });
  const swap = meeting().swaps![0]!.id;
  await give({ type: 'AskInPlace', entryIds: [entryOf('DE')] });
  await by('de', { type: 'AnswerInPlace', entryId: entryOf('DE'), answer: 'coming' });
  const { fileId, sha256 } = await uploadedText();
  await by('ch', {
    type: 'AttachStatement',
    entryId: entryOf('CH'),
    fileId,
    name: 'Speech of Switzerland',
    after: 'delegations',
  });
  await by('de', { type: 'MarkPresent', present: true });
  await give({ type: 'GiveFloor', entryId: entryOf('AT'), after: null });
  await give({ type: 'SendWord', entryId: meeting().floor!.entry.id, preset: 'slower' });
  const secrets = {
    [swap]: ['ch'],
    '"SwapOffered"': ['ch'],
    '"InPlaceAsked"': ['de'],
    '"InPlaceAnswered"': ['de'],
    '"PresenceMarked"': ['de'],
    '"how":"own"': ['de'],
    '"WordSent"': ['screen'],
  } as const;
  const text = {
    'Speech of Switzerland': ['ch', 'booth'],
    [fileId]: ['ch', 'booth'],
    [sha256]: ['ch', 'booth'],
  } as const;
  await expectSecrets({ ...secrets, ...text }, 'before the speech');
  await give({ type: 'GiveFloor', entryId: entryOf('CH'), after: meeting().floor!.entry.id });
  await expectSecrets({ ...secrets, ...text }, 'during it');
  await give({ type: 'EndSpeech', entryId: meeting().floor!.entry.id });
  const spoken = ['ch', 'de', 'booth'] as const;
  await expectSecrets({ 'Speech of Switzerland': spoken, [fileId]: spoken }, 'after it');
});

test('what is private, done, taken back and done again: not a byte of it to others', async () => {
  const entryOf = await threeWait();
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  /** Done, undone by whoever did it, and by an officer done again and undone. */
  async function doneAndUndone(name: ReaderName, command: Given): Promise<void> {
    await by(name, command);
    const commandId = `p${count}`;
    await by(name, { type: 'Undo', commandId });
    const undone = `p${count}`;
    const redone = `redo-${count}`;
    await chair.give({ type: 'Undo', commandId: undone }, redone);
    await chair.give({ type: 'Undo', commandId: redone }, `${redone}-undone`);
  }
  await doneAndUndone('ch', { type: 'Object', questionId, text: 'Objection of Switzerland' });
  await doneAndUndone('ch', { type: 'RaisePointOfOrder', text: 'Point of Switzerland' });
  const point = Object.values(meeting().questions).find(({ text }) => text === 'Point of Switzerland')?.id;
  await doneAndUndone('de', { type: 'ProposeMotion', motion: 'close-debate', text: 'Motion of Germany' });
  await doneAndUndone('ch', { type: 'OfferSwap', entryId: entryOf('CH'), with: entryOf('AT') });
  await give({ type: 'AskInPlace', entryIds: [entryOf('DE')] });
  // An answer and a letter are taken back by nobody: another takes their place.
  await by('de', { type: 'AnswerInPlace', entryId: entryOf('DE'), answer: 'here' });
  await by('de', { type: 'AnswerInPlace', entryId: entryOf('DE'), answer: 'coming' });
  await doneAndUndone('de', { type: 'MarkPresent', present: true });
  await by('ch', { type: 'SendNote', text: 'letter of Switzerland' });
  const { fileId, sha256 } = await uploadedText();
  const entryId = entryOf('CH');
  await doneAndUndone('ch', {
    type: 'AttachStatement',
    entryId,
    fileId,
    name: 'Speech of Switzerland',
    after: 'nobody',
  });
  const secrets = {
    'Objection of Switzerland': ['ch'],
    'Point of Switzerland': ['ch'],
    'Motion of Germany': ['de'],
    '"SwapOffered"': ['ch'],
    '"fact":"swap"': ['ch'],
    '"fact":"objection"': ['ch'],
    '"InPlaceAnswered"': ['de'],
    '"fact":"presence"': ['de'],
    'letter of Switzerland': ['ch'],
    'Speech of Switzerland': ['ch', 'booth'],
    [fileId]: ['ch', 'booth'],
    [sha256]: ['ch', 'booth'],
  } as const;
  expect(point).toBeUndefined();
  await expectSecrets(secrets, 'undone');

  // An offer that lapses, and stands again; a text that is for nobody, spoken, and the speech undone.
  await by('ch', { type: 'OfferSwap', entryId, with: entryOf('AT') });
  await by('ch', { type: 'AttachStatement', entryId, fileId, name: 'Speech of Switzerland', after: 'nobody' });
  await chair.give({ type: 'GiveFloor', entryId, after: null }, 'given');
  await chair.give({ type: 'Undo', commandId: 'given' }, 'given-undone');
  await chair.give({ type: 'GiveFloor', entryId, after: null }, 'given-again');
  await chair.give({ type: 'EndSpeech', entryId }, 'ended');
  await chair.give({ type: 'Undo', commandId: 'ended' }, 'ended-undone');
  await expectSecrets(secrets, 'lapsed and back');
});

test('a vote without names cannot be taken back: who tries says nothing to others', async () => {
  await give({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt it', itemId: '5(b)' });
  const questionId = lastQuestion();
  await give({ type: 'OpenVote', questionId, method: 'non-recorded', leave: true });
  const voteId = meeting().questions[questionId]!.vote!.id;
  await by('ch', { type: 'CastVote', voteId, choice: 'no' });
  const commandId = `p${count}`;
  const answer = await here.ch.client.ask('command', { id: `p${(count += 1)}`, command: { type: 'Undo', commandId } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'OUT_OF_ORDER', details: { reason: 'not-undoable' } } });
  await by('ch', { type: 'CastVote', voteId, choice: 'abstain' });
  const cast = { '"CH","choice":"no"': ['ch'], '"CH","choice":"abstain"': ['ch'], '"was":"no"': ['ch'] } as const;
  await expectSecrets(cast, 'changed');
  await give({ type: 'CloseVote', voteId });
  await expectSecrets(cast, 'closed');
});
