// The pictures of the rules of procedure at work: a point of order, a motion voted on by roll call, a decision without objection.
import type { Browser } from '@playwright/test';

import type { PictureRoom } from './picture-room.ts';
import { LAPTOP, PHONE, PROJECTOR, take } from './take-pictures.ts';

const MINUTE_MS = 60_000;

/** @param room with the sample meeting, before its first sitting */
export async function takeProcedure(on: Browser, room: PictureRoom): Promise<void> {
  const chair = (await room.link('chair')).url;
  const screen = (await room.link('screen')).url;
  const [zambia, swiss] = [(await room.link('delegation', 'ZM')).url, (await room.link('delegation', 'CH')).url];
  const { speaking } = await room.reachItem5b();
  await room.speechHasLasted(speaking, 0.9 * MINUTE_MS);

  await room.give({ type: 'RaisePointOfOrder', delegationId: 'ZM', text: 'The speaker is off the item.' });
  const point = await room.lastQuestion();
  await take(on, [{ name: 'chair-point-raised', url: chair, size: LAPTOP, until: /Hear the point of order/ }]);
  await room.give({ type: 'GiveFloor', questionId: point, after: speaking });
  await take(on, [
    { name: 'screen-point-of-order', url: screen, size: PROJECTOR, until: /was interrupted/ },
    { name: 'delegate-interrupted', url: swiss, size: PHONE, until: /Zambia/ },
  ]);
  await room.give({ type: 'EndSpeech', entryId: await room.onFloor() });
  await take(on, [{ name: 'chair-ruling', url: chair, size: LAPTOP, until: /Not well taken/ }]);
  await room.give({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  await room.give({ type: 'ResumeSpeech', entryId: speaking });
  await room.give({ type: 'EndSpeech', entryId: speaking });

  await room.give({ type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'AT' });
  const motion = await room.lastQuestion();
  await room.give({ type: 'TakeUp', questionId: motion });
  await take(on, [{ name: 'chair-motion', url: chair, size: LAPTOP, until: /Roll call/ }]);
  await room.give({ type: 'OpenVote', questionId: motion, method: 'roll-call', from: 'NZ' });
  const { id: voteId, voters } = await room.voteOn(motion);
  const answers = ['no', 'no', 'abstain', 'no', 'yes', 'no', 'no'] as const;
  for (const [nth, choice] of answers.entries())
    await room.give({ type: 'CastVote', voteId, delegationId: voters[nth]!, choice });
  await take(on, [
    { name: 'chair-roll-call', url: chair, size: LAPTOP, until: /Called now/ },
    { name: 'screen-roll-call', url: screen, size: PROJECTOR, until: /Called now/ },
    {
      name: 'delegate-vote',
      url: (await room.link('delegation', voters[answers.length])).url,
      size: PHONE,
      until: /In favour/,
    },
  ]);
  for (const [nth, delegationId] of voters.slice(answers.length).entries())
    await room.give({ type: 'CastVote', voteId, delegationId, choice: answers[nth % answers.length]! });
  await room.give({ type: 'CloseVote', voteId });
  await take(on, [{ name: 'screen-vote-result', url: screen, size: PROJECTOR, until: /Needed/ }]);

  await room.give({ type: 'OpenItem', itemId: '4' });
  await room.give({
    type: 'ProposeDecision',
    subject: 'proposal',
    itemId: '4',
    text: 'take note of the report of the President',
  });
  const decision = await room.lastQuestion();
  await room.give({ type: 'PutQuestion', questionId: decision });
  await take(on, [
    { name: 'chair-decision', url: chair, size: LAPTOP, until: /it is so decided/ },
    { name: 'screen-decision', url: screen, size: PROJECTOR, until: /Any objection/ },
    { name: 'delegate-decision', url: zambia, size: PHONE, until: /Any objection/ },
  ]);
}
