// A meeting at work: every delegation and the chair give commands without pause, each with a text of its own, so that it can be
// told in the log. The state stays small however long it goes on.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Command } from '#shared/meeting/commands.ts';

import type { Dice } from './run-length.ts';
import type { Page } from './headless-page.ts';

export interface Work {
  /** Commands answered so far. */
  readonly answered: number;
  /** Fulfilled when so many more have been answered. */
  more(count: number): Promise<void>;
  /** Nobody begins anything more; fulfilled when all that was begun is answered. */
  end(): Promise<void>;
}

/** Commands that one page has on their way at once. */
const AT_ONCE = 3;

/**
 * Opens the list and sets everybody to work.
 * @param pauseMs after each command, where what is looked at is not the load.
 */
export async function work(pages: readonly Page[], dice: Dice, pauseMs = 0): Promise<Work> {
  let answered = 0;
  let texts = 0;
  let ended = false;
  const waiting = new Set<() => void>();

  async function keepBusy(page: Page): Promise<void> {
    while (!ended) {
      texts += 1;
      await page.give(page.name === 'chair' ? chairs(page, texts, dice) : delegations(page, texts, dice));
      answered += 1;
      for (const look of waiting) look();
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }

  const chair = pages.find(({ name }) => name === 'chair')!;
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ] satisfies Command[])
    await chair.give(command);
  const busy = pages.flatMap((page) => Array.from({ length: AT_ONCE }, () => keepBusy(page)));
  return {
    get answered() {
      return answered;
    },
    more(count) {
      const goal = answered + count;
      return new Promise((resolve) => {
        const look = () => {
          if (answered < goal) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
    },
    async end() {
      ended = true;
      await Promise.all(busy);
    },
  };
}

function chairs(page: Page, n: number, { roll }: Dice): Command {
  const meeting = page.meeting;
  const speaking = meeting?.floor?.entry.id;
  const next = meeting?.lists['5(b)']?.waiting[0]?.id;
  const chance = roll();
  if (chance < 0.02 && next !== undefined && speaking === undefined)
    return { type: 'GiveFloor', entryId: next, after: null };
  if (chance < 0.2 && speaking !== undefined) return { type: 'EndSpeech', entryId: speaking };
  if (chance < 0.22) return { type: 'Note', text: `slip ${n}` };
  if (chance < 0.3 && next !== undefined) return { type: 'MoveEntry', entryId: next, before: null };
  return { type: 'EditItem', itemId: '6', title: { en: `Title ${n}` } };
}

function delegations(page: Page, n: number, { roll }: Dice): Command {
  const own = page.meeting?.lists['5(b)']?.waiting.find(({ delegationId }) => delegationId === page.name);
  const speaker = { name: `Speaker ${n}` };
  if (!own) return { type: 'RequestFloor', itemId: '5(b)', speaker };
  return roll() < 0.02 ? { type: 'WithdrawRequest', entryId: own.id } : { type: 'EditEntry', entryId: own.id, speaker };
}
