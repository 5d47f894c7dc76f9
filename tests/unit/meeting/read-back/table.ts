// Every command with its fields, and how each is read back out of the state: the rows of all concerns. A type without a row does not compile.
import type { Command, CommandType } from '#shared/meeting/commands.ts';

import { MINUTE, Scenario, TEN } from '../../../scenario.ts';
import { agendaRows } from './agenda.ts';
import { catalogueRows } from './catalogue.ts';
import { decisionsRows } from './decisions.ts';
import { floorRows } from './floor.ts';
import { ordersRows } from './orders.ts';
import { questionsRows } from './questions.ts';
import type { Row } from './row.ts';
import { rulesRows } from './rules.ts';
import { screensRows } from './screens.ts';
import { sittingsRows } from './sittings.ts';
import { speakersRows } from './speakers.ts';
import { votesRows } from './votes.ts';

export const TABLE: { [T in CommandType]: Row<T> } = {
  ...sittingsRows,
  ...agendaRows,
  ...catalogueRows,
  ...speakersRows,
  ...ordersRows,
  ...floorRows,
  ...questionsRows,
  ...decisionsRows,
  ...votesRows,
  ...screensRows,
  ...rulesRows,
};

export function prepared(type: CommandType): Scenario {
  const scenario = new Scenario().underWay('CH', 'AT');
  TABLE[type].before?.(scenario);
  return scenario.after(TEN + 2 * MINUTE - scenario.now);
}
export const commandsFor = (type: CommandType, scenario: Scenario): Command[] =>
  TABLE[type].commands(scenario).map((fields) => ({ type, ...fields }) as Command);
