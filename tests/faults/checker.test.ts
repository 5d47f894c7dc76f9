// The checker finds what it is there for: one fault of each kind is planted in an honest run.
import { expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { CHAIR, delegation, Scenario } from '../scenario.ts';
import type { Held } from './checker.ts';
import { Checker } from './checker.ts';

const CH = delegation('CH');

interface Run {
  checker: Checker;
  log: MeetingEvent[];
  ends: Record<string, Held>;
}

/** A run in which nothing went wrong, but for what `spoil` does to it. */
function faultsAfter(spoil: (run: Run) => void = () => {}): string[] {
  const checker = new Checker();
  const scenario = new Scenario();
  const give = (by: Actor, command: Command) => {
    const { commandId, decision, events } = scenario.try(command, by);
    if (!decision.ok) throw new Error(decision.refusal.message);
    checker.sent(commandId, by, command);
    checker.answered(commandId, { ok: true, seq: events.at(-1)!.seq });
    checker.sawEvents('the chair', CHAIR, events);
    checker.sawState('Switzerland', CH, scenario.log.length, project(scenario.meeting, CH));
  };
  give(CHAIR, { type: 'OpenSitting', sittingId: 'am' });
  give(CHAIR, { type: 'OpenItem', itemId: '5(b)' });
  give(CHAIR, { type: 'OpenList', itemId: '5(b)' });
  give(CH, { type: 'RequestFloor', itemId: '5(b)' });
  give(CH, { type: 'SendNote', text: 'the third microphone' });
  const run: Run = {
    checker,
    log: structuredClone(scenario.log),
    ends: {
      'the chair': { reader: CHAIR, seq: 6, meeting: structuredClone(scenario.meeting) },
      Switzerland: { reader: CH, seq: 6, meeting: structuredClone(project(scenario.meeting, CH)) },
    },
  };
  spoil(run);
  return checker.faults(run.log, run.ends);
}

const numbered = (events: MeetingEvent[]) => events.map((event, index) => ({ ...event, seq: index + 1 }));
const without = (log: MeetingEvent[], seq: number) => numbered(log.filter((event) => event.seq !== seq));
const refusal: CommandAnswer = { ok: false, error: { code: 'CONFLICT', message: 'Another has the floor.' } };

test('an honest run has no fault', () => {
  expect(faultsAfter()).toEqual([]);
});

test.each<[string, RegExp, (run: Run) => void]>([
  [
    'what was acknowledged is gone',
    /\(RequestFloor\) was acknowledged at 5 and is lost/,
    (run) => void (run.log = without(run.log, 5)),
  ],
  ['the end of the log is gone', /\(SendNote\) was acknowledged at 6 and is lost/, (run) => void run.log.pop()],
  ['what was read is gone', /the chair read event 6, which is lost/, (run) => void run.log.pop()],
  ['what a replica held is gone', /Switzerland held the meeting at 6, which is lost/, (run) => void run.log.pop()],
  [
    'a command was carried out twice in a row',
    /\(SendNote\) was carried out more than once: events 6, 7/,
    ({ log }) => void log.push({ ...log[5]!, seq: 7 }),
  ],
  [
    'a command was carried out again later',
    /\(OpenItem\) was carried out more than once: events 3, 7/,
    ({ log }) => void log.push({ ...log[2]!, seq: 7 }),
  ],
  [
    'an event of nobody',
    /of a command that nobody sent, strange/,
    ({ log }) => void log.push({ ...log[5]!, seq: 7, commandId: 'strange' }),
  ],
  [
    'an event that was read has changed',
    /event 3 has changed since the chair read it/,
    ({ log }) => void (log[2]!.at += 1),
  ],
  [
    'the past of a replica has changed',
    /what Switzerland held at 6 is not what the log says/,
    ({ log }) => void Object.assign(log[5]!, { note: { ...(log[5] as { note: object }).note, text: 'the fourth' } }),
  ],
  [
    'another text than was sent',
    /said “the third microphone”; its events do not/,
    ({ log }) => void (log[5] = JSON.parse(JSON.stringify(log[5]).replace('third', 'fourth')) as MeetingEvent),
  ],
  [
    'another author',
    /stands under another name/,
    ({ log }) => void (log[5]!.by = { role: 'delegation', delegationId: 'DE' }),
  ],
  [
    'an acknowledgement of another place',
    /\(SendNote\) was acknowledged at 6 and stands at 5/,
    (run) => void (run.log = without(run.log, 5)),
  ],
  [
    'two answers',
    /was answered ok at 2, then ok at 3/,
    ({ checker, log }) => checker.answered(log[1]!.commandId!, { ok: true, seq: 3 }),
  ],
  [
    'an answer and its contrary',
    /was answered ok at 2, then CONFLICT/,
    ({ checker, log }) => checker.answered(log[1]!.commandId!, refusal),
  ],
  [
    'a refusal that was carried out',
    /\(Note\) was refused and carried out all the same/,
    ({ checker, log }) => {
      checker.sent('slip', CHAIR, { type: 'Note', text: 'a slip' });
      checker.answered('slip', refusal);
      log.push({ ...log[5]!, seq: 7, commandId: 'slip' });
    },
  ],
  ['a hole', /event 7 stands where 6 belongs/, ({ log }) => void (log[5] = { ...log[5]!, seq: 7 })],
  [
    'two readings',
    /the chair read two different things at 6/,
    ({ checker, log }) => checker.sawEvents('the chair', CHAIR, [{ ...log[5]!, at: 1 }]),
  ],
  [
    'another’s secret',
    /the public read event 6, which is none of its business/,
    ({ checker, log }) => checker.sawEvents('the public', { role: 'public' }, [log[5]!]),
  ],
  [
    'a replica that is behind',
    /Switzerland ends at 5, the log at 6/,
    ({ ends }) => void (ends['Switzerland']!.seq = 5),
  ],
  [
    'a replica that ends elsewhere',
    /Switzerland ends with another meeting/,
    ({ ends }) => void (ends['Switzerland']!.meeting.current = null),
  ],
])('found: %s', (_, sentence, spoil) => {
  expect(faultsAfter(spoil)).toContainEqual(expect.stringMatching(sentence));
});

test('what was not answered is no fault, carried out or not; what asks to be sent again is no answer', () => {
  expect(
    faultsAfter(({ checker, log, ends }) => {
      checker.sent('lost on the way', CH, { type: 'SendNote', text: 'never arrived' });
      checker.sent('slip', CHAIR, { type: 'Note', text: 'a slip' });
      checker.answered('slip', { ok: false, error: { code: 'UNAVAILABLE', message: 'Not now.' } });
      expect(checker.unanswered.map(({ id }) => id)).toEqual(['lost on the way', 'slip']);
      const note: MeetingEvent = {
        type: 'NoteSent',
        seq: 7,
        at: log[5]!.at,
        by: CHAIR,
        commandId: 'slip',
        to: {},
        note: { id: 'n', at: log[5]!.at, by: CHAIR, text: 'a slip', kind: 'officers', status: 'new', seq: 7 },
      } as never;
      log.push(note);
      const meeting = log.reduce<Meeting | null>(evolve, null)!;
      ends['the chair'] = { reader: CHAIR, seq: 7, meeting };
      ends['Switzerland'] = { reader: CH, seq: 7, meeting: project(meeting, CH) };
    }),
  ).toEqual([]);
});

test('an effect that held already is no loss; an acknowledgement at something else is one', () => {
  const again =
    (seq: number) =>
    ({ checker }: Run) => {
      checker.sent('again', CHAIR, { type: 'OpenItem', itemId: '5(b)' });
      checker.answered('again', { ok: true, seq });
    };
  expect(faultsAfter(again(3))).toEqual([]);
  expect(faultsAfter(again(6))).toEqual(['again (OpenItem) was acknowledged at 6 and is lost']);
  expect(faultsAfter(again(7))).toEqual(['again (OpenItem) was acknowledged at 7 and is lost']);
});

test('one id for two commands is the test’s own mistake', () => {
  const checker = new Checker();
  checker.sent('id', CHAIR, { type: 'OpenItem', itemId: '6' });
  checker.sent('id', CHAIR, { itemId: '6', type: 'OpenItem' } as Command);
  expect(() => checker.sent('id', CHAIR, { type: 'OpenItem', itemId: '5(b)' })).toThrow('two commands');
});
