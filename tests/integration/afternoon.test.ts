// An afternoon of a committee of the General Assembly over real sockets, step by step: lots, a point of order and the appeal against its
// ruling, motions in their order of precedence, a roll call, a decision that somebody objects to, a dialogue, rights of reply. After
// each step stands what it brought, or why it was refused and by which rule; at the end who was told what.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';

import type { Brought } from './afternoon-room.ts';
import { MEMBERS, openAfternoon, PAUSE_MS } from './afternoon-room.ts';
import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

test('an afternoon, as the rules of procedure have it', async () => {
  const { C, S, screen, seats, by, audiences, news, ok, holds, no, rule, listOf, idOf, entryOf } =
    await openAfternoon(live);

  // 1
  await ok(S, { type: 'OpenSitting', sittingId: 'pm' }, ['SittingOpened']);
  await ok(
    S,
    { type: 'MarkPresent', delegationIds: MEMBERS, present: true, how: 'roll-call' },
    ...MEMBERS.map((id): Brought => ['PresenceMarked', { delegationIds: [id], present: true, how: 'roll-call' }, [id]]),
  );
  // 2
  await ok(C, { type: 'OpenItem', itemId: '5(b)' }, ['ItemOpened']);
  const [opened] = await ok(S, { type: 'OpenList', itemId: '5(b)', order: { keys: ['lot'], cap: 4 } }, [
    'ListOpened',
    { commit: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  ]);
  const { commit } = opened as unknown as { commit: string };
  // 3
  const asked = new Map<string, string>();
  for (const id of ['AT', 'CH', 'DE', 'FR', 'NZ']) {
    const { id: entryId } = entryOf(await ok(by(id), { type: 'RequestFloor', itemId: '5(b)' }, ['FloorRequested']));
    asked.set(entryId, id);
  }
  await no(S, { type: 'DrawLots', itemId: '5(b)' }, 'OUT_OF_ORDER', 'window-open');
  // 4
  await ok(S, { type: 'CloseList', itemId: '5(b)' }, ['ListClosed']);
  const [drawn] = await ok(S, { type: 'DrawLots', itemId: '5(b)', word: '17' }, ['LotsDrawn', { word: '17' }]);
  const { seed, order } = drawn as unknown as { seed: string; order: string[] };
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(sha(seed)).toBe(commit);
  const tickets = [...asked.keys()].map((id) => `${sha(`${seed}:17:${id}`)} ${id}`).toSorted();
  expect(order).toEqual(tickets.map((ticket) => ticket.split(' ')[1]));
  expect(listOf('5(b)').waiting.map(({ id }) => id)).toEqual(order);
  const [a1 = '', a2 = '', ...others] = order;
  // 5
  await ok(C, { type: 'GiveFloor', entryId: a1, after: null }, [
    'FloorGiven',
    { kind: 'statement', limitMs: 180_000, basis: 'understanding' },
  ]);
  // 6
  const q1 = idOf(await ok(by('PH'), { type: 'RaisePointOfOrder' }, ['PointOfOrderRaised', {}, ['PH']]));
  await holds(by('PH'), { type: 'RaisePointOfOrder' });
  // 7
  const [, point] = await ok(
    C,
    { type: 'GiveFloor', questionId: q1, after: a1 },
    ['QuestionTakenUp'],
    ['FloorGiven', { delegationId: 'PH', kind: 'point-of-order', over: { entryId: a1 } }],
  );
  const { entryId: p1, over } = point as unknown as { entryId: string; over: { usedMs: number } };
  // 8
  const GA113 = rule('GA rule 113');
  await no(C, { type: 'GiveFloor', entryId: a2, after: p1 }, 'OUT_OF_ORDER', 'ruling-pending', GA113);
  await no(C, { type: 'ResumeSpeech', entryId: a1 }, 'OUT_OF_ORDER', 'ruling-pending', GA113);
  const ruling = { type: 'RulePointOfOrder', questionId: q1, ruling: 'dismissed' };
  await no(S, ruling, 'FORBIDDEN', 'not-your-role');
  // 9
  const ruled = await ok(C, ruling, ['SpeechEnded', { entryId: p1 }], ['PointOfOrderRuled', { ruling: 'dismissed' }]);
  const ruledBy = ruled[0]!.commandId!;
  // 10
  await no(by('CMC'), { type: 'AppealRuling', questionId: q1 }, 'OUT_OF_ORDER', 'members-only');
  const q2 = idOf(
    await ok(by('PH'), { type: 'AppealRuling', questionId: q1 }, ['RulingAppealed', { question: { about: q1 } }]),
  );
  // 11
  await no(C, { type: 'ResumeSpeech', entryId: a1 }, 'OUT_OF_ORDER', 'appeal-pending', GA113);
  const speakOn = (questionId: string, side: string) => ({ type: 'SpeakOnMotion', questionId, side });
  await no(by('AT'), speakOn(q2, 'for'), 'OUT_OF_ORDER', 'not-debatable', GA113);
  // 12
  const [vote1] = await ok(S, { type: 'OpenVote', questionId: q2, method: 'hands' }, [
    'VoteOpened',
    { voters: MEMBERS, need: { num: 1, den: 2, strict: true } },
  ]);
  const { voteId: v1 } = vote1 as unknown as { voteId: string };
  await no(by('DE'), { type: 'CastVote', voteId: v1, choice: 'yes' }, 'OUT_OF_ORDER', 'not-electronic');
  // 13
  await no(C, { type: 'CloseVote', voteId: v1 }, 'OUT_OF_ORDER', 'not-counted');
  await ok(S, { type: 'CountVote', voteId: v1, yes: 3, no: 3, abstain: 0 }, ['VoteCounted', {}, []]);
  await ok(C, { type: 'CloseVote', voteId: v1 }, ['VoteClosed', { outcome: 'rejected' }]);
  expect(C.meeting!.questions[q1]).toMatchObject({ outcome: 'dismissed' });
  // 14
  await no(C, { type: 'GiveFloor', entryId: a2, after: null }, 'OUT_OF_ORDER', 'speaker-held');
  await ok(C, { type: 'ResumeSpeech', entryId: a1 }, ['SpeechResumed']);
  expect(C.meeting!.floor).toMatchObject({ entry: { id: a1 }, timer: { accumulatedMs: over.usedMs } });
  await no(C, { type: 'Undo', commandId: ruledBy }, 'OUT_OF_ORDER', 'not-undoable');
  // 15
  const reply = { type: 'RequestRightOfReply', itemId: '5(b)' };
  const r1 = entryOf(
    await ok(by('AT'), { ...reply, to: a1 }, ['FloorRequested', { entry: { kind: 'reply', nth: 1, replyTo: a1 } }]),
  ).id;
  const r2 = entryOf(await ok(by('CH'), reply, ['FloorRequested', { entry: { kind: 'reply', nth: 1 } }])).id;
  const r3 = entryOf(await ok(by('CMC'), reply, ['FloorRequested', { stage: 'requested' }, ['CMC']])).id;
  await ok(S, { type: 'DeclineRequest', entryId: r3 }, ['RequestDeclined', {}, ['CMC']]);
  expect(listOf('5(b)~reply').waiting.map(({ id }) => id)).toEqual([r1, r2]);
  // 16
  await ok(C, { type: 'GiveFloor', entryId: a2, after: a1 }, ['SpeechEnded', { entryId: a1 }], ['FloorGiven']);
  // 17
  const move = async (id: string, motion: string) =>
    idOf(await ok(by(id), { type: 'ProposeMotion', motion }, ['MotionProposed', { question: { motion } }, [id]]));
  const m1 = await move('AT', 'close-debate');
  const m3 = await move('DE', 'adjourn-meeting');
  const m2 = await move('NZ', 'suspend-meeting');
  // 18
  await no(C, { type: 'TakeUp', questionId: m1 }, 'OUT_OF_ORDER', 'higher-motion-first', {
    ...rule('119'),
    details: { questionId: m2 },
  });
  await no(C, { type: 'TakeUp', questionId: m2 }, 'CONFLICT', 'end-speech-first');
  await ok(C, { type: 'EndSpeech', entryId: a2 }, ['SpeechEnded']);
  // 19
  await ok(C, { type: 'TakeUp', questionId: m2 }, ['QuestionTakenUp', { question: { motion: 'suspend-meeting' } }]);
  const adjournDebate = { type: 'ProposeMotion', motion: 'adjourn-debate' };
  await no(by('FR'), adjournDebate, 'OUT_OF_ORDER', 'higher-motion-pending', rule('119'));
  // 20
  await no(by('PH'), speakOn(m2, 'against'), 'OUT_OF_ORDER', 'not-debatable', rule('118'));
  await ok(C, { type: 'PutQuestion', questionId: m2 }, ['QuestionPut']);
  await ok(by('FR'), { type: 'Object', questionId: m2 }, ['Objected', { delegationId: 'FR' }, ['FR']]);
  // 21
  const adopted = { type: 'DecideMotion', questionId: m2, outcome: 'adopted' };
  await no(C, adopted, 'CONFLICT', 'objection-stands');
  const [vote2] = await ok(S, { type: 'OpenVote', questionId: m2, method: 'hands' }, ['VoteOpened']);
  const { voteId: v2 } = vote2 as unknown as { voteId: string };
  await ok(S, { type: 'CountVote', voteId: v2, yes: 1, no: 5, abstain: 0 }, ['VoteCounted', {}, []]);
  await ok(C, { type: 'CloseVote', voteId: v2 }, ['VoteClosed', { outcome: 'rejected' }]);
  // 22
  await ok(by('DE'), { type: 'WithdrawQuestion', questionId: m3 }, ['QuestionWithdrawn', {}, ['DE']]);
  await ok(C, { type: 'TakeUp', questionId: m1 }, [
    'QuestionTakenUp',
    { question: { debate: { for: 0, against: 2 } } },
  ]);
  // 23
  await no(by('AT'), speakOn(m1, 'for'), 'OUT_OF_ORDER', 'side-full', rule('117'));
  const against: Brought = ['FloorRequested', { entry: { kind: 'against', questionId: m1 } }];
  const x1 = entryOf(await ok(by('PH'), speakOn(m1, 'against'), against)).id;
  const x2 = entryOf(await ok(by('CH'), speakOn(m1, 'against'), against)).id;
  await no(by('FR'), speakOn(m1, 'against'), 'OUT_OF_ORDER', 'side-full');
  // 24
  await ok(C, { type: 'GiveFloor', entryId: x1, after: null }, ['FloorGiven', { kind: 'against' }]);
  await ok(C, { type: 'GiveFloor', entryId: x2, after: x1 }, ['SpeechEnded'], ['FloorGiven', { kind: 'against' }]);
  await ok(C, { type: 'EndSpeech', entryId: x2 }, ['SpeechEnded']);
  // 25
  const [vote3] = await ok(S, { type: 'OpenVote', questionId: m1, method: 'roll-call', from: 'NZ' }, [
    'VoteOpened',
    { voters: ['NZ', 'PH', 'CH', 'AT', 'FR', 'DE'], drawn: { by: 'hand' } },
  ]);
  const { voteId: v3 } = vote3 as unknown as { voteId: string };
  // 26
  const cast = (seat: Seat, delegationId: string, choice: string, ...brought: Brought[]) =>
    ok(seat, { type: 'CastVote', voteId: v3, delegationId, choice }, ...brought);
  const one = (delegationId: string, choice: string): Brought => ['VoteCast', { delegationId, choice }];
  await cast(S, 'NZ', 'yes', one('NZ', 'yes'));
  await cast(S, 'PH', 'no', one('PH', 'no'));
  await cast(S, 'CH', 'pass', one('CH', 'pass'));
  await cast(S, 'AT', 'yes', one('AT', 'yes'));
  await no(by('DE'), { type: 'CastVote', voteId: v3, choice: 'yes' }, 'OUT_OF_ORDER', 'not-called');
  await no(by('AT'), { type: 'RaisePointOfOrder' }, 'OUT_OF_ORDER', 'voting-begun', rule('128'));
  // 27
  await cast(S, 'FR', 'abstain', one('FR', 'abstain'));
  await cast(S, 'DE', 'yes', one('DE', 'yes'));
  const close = { type: 'CloseVote', voteId: v3 };
  await no(C, close, 'OUT_OF_ORDER', 'roll-not-finished', { details: { called: 'CH' } });
  await ok(by('CH'), { type: 'CastVote', voteId: v3, choice: 'yes' }, one('CH', 'yes'));
  await cast(S, 'FR', 'no', ['VoteCast', { delegationId: 'FR', choice: 'no', was: 'abstain' }]);
  // 28
  const waiting = others;
  await ok(
    C,
    close,
    ['VoteClosed', { outcome: 'adopted', tally: { yes: 4, no: 2, abstain: 0, notVoting: 0 }, cast: { CH: 'yes' } }],
    ['DebateClosed', { itemId: '5(b)', dropped: waiting }],
  );
  // 29
  await no(by('NZ'), { type: 'RequestFloor', itemId: '5(b)' }, 'OUT_OF_ORDER', 'debate-closed', rule('117'));
  expect(listOf('5(b)~reply').waiting.map(({ id }) => id)).toEqual([r1, r2]);
  // 30
  const proposal = { type: 'ProposeDecision', subject: 'proposal', text: 'to adopt the report', itemId: '5(b)' };
  const d1 = idOf(await ok(S, proposal, ['DecisionProposed', { question: { kind: 'decision', stage: 'open' } }]));
  const adopt = { type: 'AdoptDecision', questionId: d1 };
  const put = { type: 'PutQuestion', questionId: d1 };
  await no(C, adopt, 'OUT_OF_ORDER', 'not-put');
  const [putAt, tooSoon] = await Promise.all([C.send(put as unknown as Command), C.send(adopt as unknown as Command)]);
  expect(putAt).toMatchObject({ ok: true });
  expect(tooSoon).toMatchObject({ ok: false, error: { code: 'CONFLICT', details: { reason: 'too-soon' } } });
  expect(news().map(({ type }) => type)).toEqual(['QuestionPut']);
  // 31
  await no(by('CMC'), { type: 'Object', questionId: d1 }, 'OUT_OF_ORDER', 'members-only');
  await ok(by('DE'), { type: 'Object', questionId: d1 }, ['Objected', { delegationId: 'DE' }, ['DE']]);
  await no(C, adopt, 'CONFLICT', 'objection-stands', { details: { leave: true } });
  // 32
  const [kept] = await ok(C, { type: 'KeepOpen', questionId: d1 }, ['QuestionKeptOpen']);
  expect(kept).not.toHaveProperty('objectors');
  await ok(C, { type: 'OpenItem', itemId: '9' }, ['ItemOpened']);
  await ok(S, { type: 'OpenList', itemId: '9' }, ['ListOpened']);
  // 33
  const round = { type: 'StartRound', itemId: '9', batch: { speakers: 2 } };
  const panel = { panel: [{ name: 'Dr Berg', kind: 'panellist' }], panelMs: 300_000 };
  await ok(C, { ...round, ...panel }, ['RoundStarted', { itemId: '9', round: 1 }]);
  const question = { type: 'RequestFloor', itemId: '9', kind: 'question' };
  const asks = async (id: string) =>
    entryOf(await ok(by(id), question, ['FloorRequested', { entry: { kind: 'question' } }])).id;
  const [f1, f2, f3] = [await asks('PH'), await asks('FR'), await asks('NZ')];
  // 34
  await ok(C, { type: 'GiveFloor', entryId: f1, after: null }, ['FloorGiven', { kind: 'question' }]);
  await ok(C, { type: 'GiveFloor', entryId: f2, after: f1 }, ['SpeechEnded'], ['FloorGiven']);
  await ok(C, { type: 'EndSpeech', entryId: f2 }, ['SpeechEnded']);
  await ok(C, { type: 'CallPanel', itemId: '9', round: 1 }, ['PanelCalled']);
  // 35
  const [answers] = await ok(
    C,
    { type: 'GiveFloor', guest: { name: 'Dr Berg', kind: 'panellist' }, itemId: '9', answers: [f1, f2], after: null },
    ['FloorGiven', { kind: 'answer', limitMs: 300_000 }],
  );
  await ok(C, { type: 'EndSpeech', entryId: idOf([answers!], 'entryId') }, ['SpeechEnded']);
  // 36
  await ok(C, round, ['RoundStarted', { round: 2 }]);
  await ok(C, { type: 'GiveFloor', entryId: f3, after: null }, ['FloorGiven']);
  await ok(C, { type: 'EndSpeech', entryId: f3 }, ['SpeechEnded']);
  await ok(C, { type: 'EndDialogue', itemId: '9' }, ['DialogueEnded']);
  await ok(C, { type: 'ConcludeItem', itemId: '9' }, ['ItemConcluded']);
  // 37
  await ok(C, { type: 'OpenItem', itemId: '5(b)' }, ['ItemOpened']);
  await ok(C, put, ['QuestionPut']);
  await no(C, adopt, 'CONFLICT', 'objection-stands');
  await ok(by('DE'), { type: 'WithdrawObjection', questionId: d1 }, ['ObjectionWithdrawn', {}, ['DE']]);
  // 38
  await sleep(PAUSE_MS);
  const [decided] = await ok(C, adopt, ['DecisionAdopted', { how: 'no-objection' }]);
  await holds(C, adopt);
  await no(C, { type: 'Undo', commandId: decided!.commandId! }, 'OUT_OF_ORDER', 'not-undoable');
  // 39
  await ok(S, { type: 'CorrectRecord', of: d1, text: 'to adopt the report as corrected' }, ['RecordCorrected']);
  await ok(C, { type: 'ConcludeItem', itemId: '5(b)' }, ['ItemConcluded']);
  // 40
  const adjourn = { type: 'AdjournSitting', sittingId: 'pm' };
  await no(C, adjourn, 'CONFLICT', 'entries-waiting');
  await ok(C, { type: 'GiveFloor', entryId: r1, after: null }, [
    'FloorGiven',
    { kind: 'reply', nth: 1, limitMs: 600_000, basis: 'decision' },
  ]);
  // 41
  await ok(C, { type: 'GiveFloor', entryId: r2, after: r1 }, ['SpeechEnded'], ['FloorGiven', { limitMs: 600_000 }]);
  const r4 = entryOf(await ok(by('AT'), reply, ['FloorRequested', { entry: { nth: 2 } }])).id;
  await ok(C, { type: 'GiveFloor', entryId: r4, after: r2 }, ['SpeechEnded'], ['FloorGiven', { limitMs: 300_000 }]);
  await ok(C, { type: 'EndSpeech', entryId: r4 }, ['SpeechEnded']);
  // 42
  await no(by('AT'), reply, 'OUT_OF_ORDER', 'replies-used', { ...rule('decision 34/401'), details: { leave: true } });
  await ok(C, adjourn, ['SittingAdjourned']);

  // Then: everybody was told what everybody may know, and nobody of what is private to others.
  const all = C.events.map(({ seq }) => seq);
  const last = all.at(-1)!;
  for (const [id, seat] of [...seats, ['', screen] as const]) {
    await seat.until(() => seat.seq >= last);
    const may = all.filter((seq) => audiences.get(seq)?.includes(id) ?? true);
    expect(
      seat.events.map(({ seq }) => seq),
      id,
    ).toEqual(may);
  }
});
