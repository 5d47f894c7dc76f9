// A secretary prepares a meeting on the set-up page, by what stands on it: each field saves itself, is told to the console at once, and
// can be taken back. Before the meeting and while it runs.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { expectNoViolations } from './axe.ts';
import { officerOf } from './officer.ts';
import type { Room } from './room.ts';
import { LAPTOP, test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };

async function openDesk(room: Room, options = {}): Promise<Page> {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup?at=sittings#'), WINDOW, options);
  await expect(page.getByRole('heading', { name: 'Sittings' })).toBeVisible();
  return page;
}

const undoLine = (page: Page) => page.getByRole('contentinfo');

test('sittings are added, moved and taken out, each a step that can be undone', async ({ room }) => {
  const page = await openDesk(room);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Add a sitting' }).click();
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(3).getByRole('textbox', { name: 'Morning sitting, Opens' })).toHaveValue('10:00');

  const closes = rows.nth(3).getByRole('textbox', { name: 'Morning sitting, Closes' });
  await closes.fill('12.30');
  await closes.press('Enter');
  await expect(closes).toHaveValue('12:30');
  await expect(rows.nth(3).getByRole('textbox', { name: 'Interpretation ends' })).toHaveValue('12:30');

  // In Safari the Enter that ends a composition, and the Escape that gives it up, have only the key code 229 to tell them by.
  for (const key of ['Enter', 'Escape']) {
    await closes.fill('11');
    await closes.evaluate((input, pressed) => {
      const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'keyCode', { value: 229 });
      input.dispatchEvent(event);
    }, key);
    await expect(closes).toHaveValue('11');
  }
  await expect(undoLine(page)).not.toContainText('11:00');
  await closes.press('Escape');

  await closes.fill('soon');
  await closes.press('Enter');
  await expect(page.getByRole('table').getByText(/Give a time of day/)).toBeVisible();
  await closes.press('Escape');
  await expect(closes).toHaveValue('12:30');

  await rows.nth(3).getByRole('button', { name: 'Morning sitting, Remove' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('heading', { name: 'Sittings' }).click();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(4);
});

test('the agenda is written and moved by keys and by drag, and the console has it at once', async ({ room }) => {
  const { page: chair } = await room.person((await room.server.link('chair')).url, LAPTOP);
  const page = await openDesk(room);
  await page
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: /Agenda/ })
    .click();
  const tree = page.getByRole('treegrid', { name: 'Agenda' });
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('11');
  await page.getByLabel('Title of one more item').fill('Election of officers');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('row').last()).toContainText('Election of officers');
  await expect(chair.getByRole('navigation', { name: 'Agenda' })).toContainText('Election of officers');

  // The second commands of the row: above the one before it.
  await tree.getByRole('row', { name: /^11 / }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(tree.getByRole('row').nth(-2)).toContainText('Election of officers');
  const number = page.getByRole('complementary').getByLabel('Number');
  await number.fill('4');
  await number.press('Enter');
  await expect(
    page
      .getByRole('complementary')
      .getByRole('status')
      .filter({ hasText: /number/i }),
  ).toBeVisible();
  await number.press('Escape');
  await page.getByRole('complementary').getByLabel('Minutes').fill('20');
  await page.getByRole('complementary').getByLabel('Title, French', { exact: true }).fill('Élection du Bureau');
  await page.keyboard.press('Enter');
  await expect(undoLine(page)).toContainText(/edited item 11/i);

  // Both rows in sight: what scrolls under a held button is not what was picked up.
  await page.setViewportSize({ width: 1440, height: 1100 });
  const drag = tree.getByRole('row', { name: /^11 / });
  await drag.dragTo(tree.getByRole('row', { name: /^2 / }), { targetPosition: { x: 200, y: 2 } });
  await expect(tree.getByRole('row').nth(1)).toContainText('Election of officers');

  // A document does not say in which language its titles are: that of the page, until somebody says another.
  await page.getByRole('button', { name: 'Read a document' }).click();
  await page.getByRole('textbox', { name: /Or paste it here/ }).fill('11. Élection des membres du Bureau');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByRole('combobox', { name: 'Titles are in' })).toHaveValue('en');
  await page.getByRole('combobox', { name: 'Titles are in' }).selectOption('French');
  await expect(page.getByRole('table')).toContainText('Title, French: Élection du Bureau');
});

test('a limit of speech and a delegation are changed, and Ctrl+Enter goes on from section to section', async ({
  room,
}) => {
  const page = await openDesk(room);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Find a delegation').fill('swi');
  await page.getByRole('button', { name: /^Switzerland/ }).click();
  await page.getByLabel('Name, French', { exact: true }).fill('Confédération suisse');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Switzerland/ })).toBeVisible();
  await page.getByLabel('Name of one more delegation').fill('Ruritania');
  await page.getByRole('button', { name: 'Add a delegation' }).click();
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('162 delegations');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Categories' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Groups' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Minutes for each statement').fill('2:30');
  await page.getByRole('radio', { name: /decision/i }).check();
  await expect(page.getByLabel('Minutes for each statement')).toHaveValue('2:30');
  await expect(page.getByRole('radio', { name: /decision/i })).toBeChecked();
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('2 minutes 30 seconds');
});

test('the meeting itself, its categories, groups and joining are set, each change one step', async ({ room }) => {
  const page = await openDesk(room);
  const rail = page.getByRole('navigation', { name: 'Set up' });
  await rail.getByRole('link', { name: /Meeting/ }).click();
  await page.getByLabel('Symbol').fill('WGT/2027/1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('WGT/2027/1');
  await page.getByLabel('Time zone').fill('Europe/Nowhere');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no such time zone.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Russian' }).uncheck();
  await expect(page.getByLabel('Title, Russian')).toHaveCount(0);

  await rail.getByRole('link', { name: /Categories/ }).click();
  await page.getByLabel('Name of one more category').fill('Media');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of Media' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove State Party' }).click();
  await expect(page.getByText('This category has delegations.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Media' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of Media' })).toHaveCount(0);

  await rail.getByRole('link', { name: /Groups/ }).click();
  await page.getByLabel('Name of one more group').fill('Landlocked States');
  await page.keyboard.press('Enter');
  await page.getByText('Members of Landlocked States').click();
  await page.getByRole('checkbox', { name: 'Austria' }).last().check();
  await expect(page.getByRole('contentinfo')).toContainText('edited the groups');

  await rail.getByRole('link', { name: /Joining/ }).click();
  await page.getByRole('radio', { name: 'Approve' }).check();
  await expect(page.getByRole('region', { name: 'Ready?' })).toContainText('Approve');
  await page.getByRole('heading', { name: 'Joining' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'Approve' })).not.toBeChecked();

  // A screen is called what one likes.
  const { page: hall } = await room.person(`${room.server.url}/screen`, WINDOW);
  await expect(hall.getByRole('heading', { name: 'Pair this screen' })).toBeVisible();
  const code = await hall.getByText(/^\w{3}\s\w{3}$/).innerText();
  await rail.getByRole('link', { name: /Screens/ }).click();
  await page.getByLabel('Code on the screen').fill(code.toLowerCase());
  await page.getByLabel('What the screen is called').fill('Hall left');
  await page.getByRole('button', { name: 'Add the screen' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('Hall left');
});

test('whoever is no officer is told so', async ({ room }) => {
  const { url } = await room.server.link('delegation', 'CH');
  const { page } = await room.person(url.replace('/delegate#', '/setup#'), WINDOW);
  await expect(page.getByRole('heading', { name: 'The set-up cannot be opened' })).toBeVisible();
});

test('seats are given by the alphabet and by lot, each in one step that can be undone', async ({ room }) => {
  const page = await openDesk(room);
  await page
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: /Participants/ })
    .click();
  const seatOf = async (name: RegExp): Promise<string> => {
    await page.getByRole('listitem').getByRole('button', { name }).click();
    return page.getByRole('complementary').getByLabel('Place of the nameplate').inputValue();
  };
  const before = await seatOf(/^Gambia/);
  await page.getByRole('button', { name: 'Give seats' }).click();
  await page.getByLabel('Letter', { exact: true }).fill('g');
  await page.getByLabel('Seats in a row').fill('x');
  await expect(page.getByText(/A whole number from 1/)).toBeVisible();
  await page.getByLabel('Seats in a row').fill('6');
  await expect(page.getByRole('list').filter({ hasText: 'Gambia' }).getByRole('listitem').first()).toHaveText('Gambia');
  await page.getByRole('button', { name: /^Set \d+ seats$/ }).click();
  await expect.poll(() => seatOf(/^Gambia/)).toBe('1 / 1');

  await page.getByRole('button', { name: 'Give seats' }).click();
  await page.getByRole('radio', { name: 'All drawn by lot' }).check();
  await page.getByLabel('Seed of the lot').fill('lake');
  const rows = page.locator('.seat-rows');
  const byLot = await rows.innerText();
  await page.getByLabel('Seed of the lot').fill('mountain');
  await expect.poll(() => rows.innerText()).not.toBe(byLot);
  await page.getByLabel('Seed of the lot').fill('lake');
  await expect.poll(() => rows.innerText()).toBe(byLot);
  await expectNoViolations(page, 'giving seats');
  await page.getByRole('button', { name: /^Set \d+ seats$/ }).click();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => seatOf(/^Gambia/)).toBe('1 / 1');
  await page.getByRole('heading', { name: 'Participants' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => seatOf(/^Gambia/)).toBe(before);
});

test('whether a delegation votes, and how far its credentials have come, is set on its own fields', async ({
  room,
}) => {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup?at=participants#'), WINDOW);
  await page.getByRole('searchbox').fill('swi');
  await page.getByRole('button', { name: /^Switzerland/ }).click();
  const votes = page.getByRole('combobox', { name: 'In a vote' });
  const credentials = page.getByRole('combobox', { name: 'Credentials' });
  await expect(votes).toHaveValue('yes');
  await votes.selectOption('Speaks, does not vote');
  await credentials.selectOption('Provisional');
  await expect(undoLine(page)).toContainText('Switzerland');
  await page.reload();
  await page.getByRole('searchbox').fill('swi');
  await page.getByRole('button', { name: /^Switzerland/ }).click();
  await expect(votes).toHaveValue('no');
  await expect(credentials).toHaveValue('provisional');
  await votes.selectOption('Votes');
  await credentials.selectOption('Nobody has said');
  await expect(votes).toHaveValue('yes');
  await expect(credentials).toHaveValue('unsaid');
});

test('the Chair chooses the rules of procedure, and takes that back, not during a vote; a secretary does not', async ({
  room,
}) => {
  const officer = await officerOf(room);
  const { page } = await room.person(officer.url.replace('/chair#', '/setup?at=speaking#'), WINDOW);
  const rules = page.getByLabel('Rules of procedure');
  await expect(rules).toHaveValue('ccm');
  await rules.selectOption('Human Rights Council');
  await undoLine(page).getByRole('button', { name: /Undo/ }).click();
  await expect(rules).toHaveValue('ccm');
  const other = await openDesk(room);
  await other
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: /Speaking/ })
    .click();
  await expect(other.getByRole('heading', { name: 'Speaking', exact: true })).toBeVisible();
  await expect(other.getByLabel('Rules of procedure')).toHaveCount(0);
  // A vote begins meanwhile: the field waits for it, and says so.
  const last = async () =>
    Object.keys((await officer.meeting<{ questions: Record<string, unknown> }>()).questions).at(-1);
  await officer.give({ type: 'OpenSitting', sittingId: 'am' }, { type: 'RaisePointOfOrder', delegationId: 'DE' });
  await officer.give({ type: 'RulePointOfOrder', questionId: await last(), ruling: 'dismissed' });
  await officer.give({ type: 'AppealRuling', questionId: await last(), delegationId: 'DE' });
  await officer.give({ type: 'OpenVote', questionId: await last(), method: 'recorded' });
  await expect(rules).toBeDisabled();
  await expect(rules).toHaveAccessibleDescription(/vote/);
  officer.close();
});
