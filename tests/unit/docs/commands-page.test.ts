// docs/commands.md has every command as the code has it, and says no less than what happens.
// `COMMANDS_PAGE=write npx vitest run --project unit commands-page` writes the page anew.
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { commandsOnPage, commandsPage, OF_ALL } from '../../../scripts/commands-page/page.ts';

import { moves, play } from '../meeting/random-meetings.ts';

const PAGE = 'docs/commands.md';

test('the page says what the code says', () => {
  const page = commandsPage();
  if (process.env['COMMANDS_PAGE'] === 'write') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('whatever happens in a meeting, the page has said that it may', () => {
  const onPage = new Map(commandsOnPage().map((one) => [one.type, one]));
  fc.assert(
    fc.property(moves, (list) => {
      play(list, (_, { decision, events }, { type }) => {
        const { events: brought, reasons } = onPage.get(type)!;
        for (const event of events) expect(brought, type).toContain(event.type);
        if (!decision.ok && OF_ALL.every((reason) => reason !== decision.refusal.details?.['reason']))
          expect(reasons, type).toContain(decision.refusal.details?.['reason']);
      });
    }),
  );
});

test('what it says is read from the decision itself: what it calls, by leave or not', () => {
  const giveFloor = commandsOnPage().find(({ type }) => type === 'GiveFloor')!;
  expect(giveFloor.events).toEqual(['FloorGiven', 'QuestionTakenUp', 'SpeechEnded', 'StatementReleased']);
  expect(giveFloor.reasons).toContain('voting-begun');
  expect(giveFloor.lifted).toContain('does-not-interrupt');
});
