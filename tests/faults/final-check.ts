// How a run is brought to its end and looked at: all pages current, the log read whole, each reader's view taken from the server.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Welcome } from '#shared/protocol.ts';

import type { Checker, Held } from './checker.ts';
import type { Dice } from './run-length.ts';
import { ask, give, MEETING } from './over-http.ts';
import type { Page } from './headless-page.ts';

/** Sends again, with its id, some of what was accepted (a few hundred at most): the checker looks at the answers. */
export async function repeatCommands(
  checker: Checker,
  pages: readonly Page[],
  url: string,
  { roll }: Dice,
): Promise<void> {
  const share = 200 / checker.accepted.length;
  for (const { id, by, command } of checker.accepted) {
    if (roll() > share) continue;
    const { token } = pages.find(({ name }) => name === (by.delegationId ?? 'chair'))!;
    await give(checker, url, token, { id, by, command });
  }
}

/** Waits until all pages are current, and answers what the checker finds. */
export async function endedEqual(checker: Checker, pages: readonly Page[], url: string): Promise<string[]> {
  const log = await readLog(url, pages.find(({ name }) => name === 'chair')!.token);
  await Promise.all(pages.map((page) => page.until(({ seq }) => seq >= log.length)));
  const ends: Record<string, Held> = {};
  for (const page of pages) {
    const held = page.held();
    ends[`the page of ${page.name}`] = held;
    const view = (await ask(url, page.token, MEETING)) as Welcome;
    ends[`the server’s view for ${page.name}`] = {
      reader: page.actor,
      seq: view.seq,
      meeting: { ...view.meeting, catalogue: held.meeting.catalogue } as Meeting,
    };
  }
  return checker.faults(log, ends);
}

export async function readLog(url: string, token: string): Promise<MeetingEvent[]> {
  const log: MeetingEvent[] = [];
  for (let head = 1; log.length < head;) {
    const page = (await ask(url, token, `${MEETING}/events?since=${log.length}&limit=10000`)) as {
      head: number;
      events: MeetingEvent[];
    };
    log.push(...page.events);
    head = page.head;
  }
  return log;
}
