// What a form of the console has in its fields when it is opened is taken by the meeting, under every rule set; or nothing can be sent yet.
import { describe, expect, test } from 'vitest';

import { proposedTimes } from '#shared/meeting/chair/next-action.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { proposalsFor } from '#shared/meeting/motions/select.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import { MOTION_IDS, RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { CHAIR, LIMITS_IN_MINUTES, moved } from '../../../client/screens/chair/dialogs/motion-draft.ts';
import { draftOf, hoursOffered, proposed } from '../../../client/screens/chair/dialogs/proposal-draft.ts';
import { openedList } from '../../../client/screens/chair/list/list-draft.ts';
import { orderDraft } from '../../../client/screens/chair/list/order-draft.ts';
import { MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

const HOUR = 60 * MINUTE;
const SUBJECTS = ['proposal', 'report', 'agenda', 'rules', 'other', 'sounding'] as const;
const ASKS = ['objection', 'vote', 'silence'] as const;

describe.each(RULE_SET_IDS)('under %s', (rules) => {
  const scenario = (parameters: object = {}) =>
    new Scenario(smallMeeting((file) => ({ ...file, settings: { ...file.settings, rules, parameters } })));
  const inSession = (parameters: object = {}) =>
    scenario(parameters).do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '5(b)' });
  const taken = (at: Scenario, command: Command | null) =>
    expect(command && at.try(command).decision, JSON.stringify(command)).toMatchObject({ ok: true });

  test.each(SUBJECTS.flatMap((subject) => ASKS.map((ask) => [subject, ask] as const)))(
    'a new proposal: %s, by %s',
    (subject, ask) => {
      const at = inSession();
      const draft = { ...draftOf(undefined, 'en', at.meeting.settings), en: 'to meet', subject, ask };
      taken(at, proposed(draft, ['en'], at.now));
    },
  );
  test.each([0, 1, 25, 72, 72.5, 200, 744])(
    'a silence where the rules ask for %d hours, of each length that is offered',
    (least) => {
      const at = inSession({ silenceMinMs: least * HOUR });
      const { settings } = at.meeting;
      const draft = { ...draftOf(undefined, 'en', settings), en: 'to meet', ask: 'silence' as const };
      expect(hoursOffered(settings)).toContain(draft.hours);
      for (const hours of hoursOffered(settings))
        taken(inSession({ silenceMinMs: least * HOUR }), proposed({ ...draft, hours }, ['en'], at.now));
    },
  );
  test.each(MOTION_IDS)('a motion: %s', (motion) => {
    const at = inSession();
    const blank = { motion, who: CHAIR, minutes: null, about: null, text: '' };
    const command = moved(blank);
    // It is offered only where there is a proposal for it.
    if (command !== null) return taken(at, command);
    expect(
      moved({ ...blank, minutes: LIMITS_IN_MINUTES[0], about: proposalsFor(at.meeting, motion)[0]?.id ?? 'q' }),
    ).not.toBeNull();
    return undefined;
  });
  test('a list, a sitting more, a limit, a suspension', () => {
    const at = inSession();
    const list = listOf(at.meeting, '5(b)');
    const fields = { closes: '', opens: '', moderated: list.moderated, together: '', ...orderDraft(policyOf(list)) };
    taken(at, openedList(list, fields, {}, { closesAt: undefined, opensAt: undefined }));
    taken(inSession(), { type: 'AddSitting', title: { en: 'One more' }, ...proposedTimes(at.meeting, at.now) });
    taken(inSession(), {
      type: 'SetSpeechLimit',
      scope: { of: 'meeting' },
      limit: { limitMs: 180_000, basis: 'understanding' },
    });
    taken(inSession(), { type: 'SuspendSitting', sittingId: 'am', resumesAt: at.now + 15 * MINUTE });
  });
});
