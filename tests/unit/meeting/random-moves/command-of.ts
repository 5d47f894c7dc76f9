// The command that a move stands for: of each type how it is made. A type that is made nowhere does not compile.
import type { Command } from '#shared/meeting/commands.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import type { Actor } from '#shared/meeting/state.ts';

import type { Scenario } from '../../../scenario.ts';
import { agendaMoves } from './agenda.ts';
import { catalogueMoves } from './catalogue.ts';
import { chancesOf } from './chances.ts';
import { decisionsMoves } from './decisions.ts';
import { floorMoves } from './floor.ts';
import type { Makers, Move } from './chances.ts';
import { ordersMoves } from './orders.ts';
import { questionsMoves } from './questions.ts';
import { rulesMoves } from './rules.ts';
import { screensMoves } from './screens.ts';
import { sittingsMoves } from './sittings.ts';
import { speakersMoves } from './speakers.ts';
import { votesMoves } from './votes.ts';

const MAKERS: Makers = {
  ...sittingsMoves,
  ...agendaMoves,
  ...catalogueMoves,
  ...speakersMoves,
  ...ordersMoves,
  ...floorMoves,
  ...questionsMoves,
  ...decisionsMoves,
  ...votesMoves,
  ...screensMoves,
  ...rulesMoves,
};

/** The command that a move stands for in this state. */
export function commandOf(move: Move, scenario: Scenario, actor: Actor): Command {
  const chances = chancesOf(move, scenario, actor);
  // Where nothing is to be brought on, the next action stands in for it too.
  if (move.type === 'brings-on' || move.type === 'next-action')
    return nextAction(scenario.meeting, scenario.now).commands[0] ?? { type: 'OpenItem', itemId: chances.itemId };
  return MAKERS[move.type](chances);
}
