// What is private of the procedure for a time is on no other’s wire: points, motions, objections, offers, texts, presence; done, taken back and done again.
import { expect, test } from 'vitest';

import type { ReaderName } from './readers.ts';
import {
  by,
  chair,
  count,
  EVERYBODY,
  expectSecrets,
  give,
  here,
  lastQuestion,
  live,
  meeting,
  withReaders,
} from './procedure-readers.ts';
import type { Given } from './procedure-readers.ts';

withReaders();

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
