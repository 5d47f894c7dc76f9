// Random meetings for the property tests: commands by several actors, half of them sensible in the state in which they come.
import fc from 'fast-check';

import type { Command } from '#shared/meeting/commands.ts';
import { COMMAND_TYPES, commandsOf } from '#shared/meeting/who-may.ts';
import type { Actor } from '#shared/meeting/state.ts';

import { bringsOn } from './random-moves/bring-on.ts';
import { BOOTH, CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, withScripts } from '../../scenario.ts';
import { commandOf } from './random-moves/command-of.ts';
import { DELEGATIONS } from './random-moves/chances.ts';
import type { Move } from './random-moves/chances.ts';

export const ACTORS: Actor[] = [CHAIR, SECRETARY, ...DELEGATIONS.map(delegation), BOOTH];

/** What a meeting consists of, most of the time. */
const USUAL: Move['type'][] = [
  'next-action',
  'RequestFloor',
  'GiveFloor',
  'MoveEntry',
  'SetOrder',
  'DrawLots',
  'OfferSwap',
  'AcceptSwap',
  'AcceptRequest',
  'WithdrawRequest',
  'AttachStatement',
  'RequestRightOfReply',
  'StartRound',
  'RaisePointOfOrder',
  'RulePointOfOrder',
  'AppealRuling',
  'ProposeDecision',
  'PutQuestion',
  'Object',
  'KeepOpen',
  'ProposeMotion',
  'TakeUp',
  'SpeakOnMotion',
  'DecideMotion',
  'AdoptDecision',
  'OpenVote',
  'CastVote',
  'CountVote',
  'CloseVote',
  'Undo',
];

/** Moves of which three in eight are of these types, three bring the procedure on, and the others are of any. */
export const movesOf = (usual: readonly Move['type'][], minLength = 1) =>
  fc.array(
    fc.record<Move>({
      type: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...usual) },
        { weight: 2, arbitrary: fc.constantFrom<Move['type']>(...COMMAND_TYPES) },
        { weight: 3, arbitrary: fc.constant<Move['type']>('brings-on') },
      ),
      actor: fc.nat(ACTORS.length - 1),
      pick: fc.nat(50),
      other: fc.nat(50),
      waitMs: fc.constantFrom(0, 10, 1000, MINUTE, 20 * MINUTE),
    }),
    { minLength, maxLength: 60, size: 'max' },
  );
export const moves = movesOf(USUAL);

/** Mostly somebody who may give such a command; now and then anybody at all. */
function actorOf(move: Move): Actor {
  if (move.type === 'next-action' || move.type === 'brings-on') return CHAIR;
  const type = move.type;
  const able = ACTORS.filter((actor) => commandsOf(actor.role).includes(type));
  return move.other % 9 === 0 ? ACTORS[move.actor]! : able[move.actor % able.length]!;
}

/** Plays the moves on a meeting that is under way or, one in four, still to be opened; `after` is called with each move's outcome and its command. */
export function play(
  list: Move[],
  after: (scenario: Scenario, outcome: ReturnType<Scenario['try']>, command: Command) => void = () => {},
): Scenario {
  const scenario = new Scenario({
    ...withScripts(),
    settings: { ...smallMeeting().settings, moderated: list.length % 2 === 0 },
  });
  if (list.length % 4 !== 0) scenario.underWay('CH', 'AT', 'DE');
  for (const move of list) {
    // Now and then a press comes late.
    scenario.after(move.waitMs).late(move.other % 5 === 0 ? 4_000 : 0);
    const found = move.type === 'brings-on' ? bringsOn(scenario.meeting, move.pick, move.other) : undefined;
    const actor = found?.actor ?? actorOf(move);
    const command = found?.command ?? commandOf(move, scenario, actor);
    after(scenario, scenario.try(command, actor), command);
  }
  return scenario;
}
