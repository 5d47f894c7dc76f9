// The console under the hands of its officers: keys, their guards, questions, undo, and that it fits a small laptop.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { INTERFACE_LANGUAGES } from '../../client/i18n/areas.ts';
import { startRostrum } from '../rostrum-process.ts';
import { choose } from './palette.ts';
import { addDelegation, pressSpace, Room, test } from './room.ts';

const floorOf = (page: Page) => page.getByRole('region', { name: 'The floor' });

/** 5(b) is open with three waiting, nobody speaks. */
async function underWay(page: Page): Promise<void> {
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  for (const [letters, name] of [
    ['CH', 'Switzerland'],
    ['AT', 'Austria'],
    ['PH', 'Philippines'],
  ] as const)
    await addDelegation(page, letters, name);
}

test('keys act once, wait where somebody else changed what they would do, and are taken back in words', async ({
  room,
}) => {
  const { page } = await room.chair();
  await underWay(page);
  const undo = page.getByRole('contentinfo');

  await test.step('a space bar that is held down, and one pressed twice, change the speaker once', async () => {
    const give = floorOf(page).getByRole('button', { name: /Give the floor to\s*Switzerland/ });
    await expect(give).toBeVisible();
    // A press right after the action has changed is refused: it is pressed again until one is taken.
    await expect(async () => {
      if (await give.isVisible())
        await page.evaluate(() => {
          const press = (repeat: boolean) =>
            document.body.dispatchEvent(
              new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true, repeat }),
            );
          press(false);
          for (let again = 0; again < 20; again += 1) press(true);
          press(false);
        });
      await expect(floorOf(page).getByRole('button', { name: /End and give the floor to\s*Austria/ })).toBeVisible({
        timeout: 2000,
      });
    }).toPass();
    await expect(undo).toContainText('gave the floor to Switzerland');
  });

  await test.step('P pauses and goes on, + adds a minute', async () => {
    await page.keyboard.press('p');
    await expect(undo).toContainText('paused the clock of Switzerland');
    await page.keyboard.press('p');
    await expect(undo).toContainText('let the clock of Switzerland run on');
    await page.keyboard.press('+');
    await expect(undo).toContainText('changed the time of Switzerland');
    await expect(floorOf(page)).toContainText('4:00');
  });

  await test.step('the space bar is the primary action also after a button was clicked', async () => {
    await floorOf(page)
      .getByRole('button', { name: /\+1 min/ })
      .click();
    await expect(floorOf(page)).toContainText('5:00');
    await pressSpace(page, /End and give the floor to\s*Austria/);
    await expect(undo).toContainText('gave the floor to Austria');
  });

  await test.step('Ctrl+Z gives the floor back, several steps, and forward again', async () => {
    await page.keyboard.press('Control+z');
    await expect(floorOf(page).getByRole('button', { name: /End and give the floor to\s*Austria/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(floorOf(page)).toContainText('4:00');
    await page.keyboard.press('Control+Shift+z');
    await expect(floorOf(page)).toContainText('5:00');
    await page.keyboard.press('Control+Shift+z');
    await expect(undo).toContainText('gave the floor to Austria');
  });

  await test.step('a press in the very moment in which the secretary changes who is next does nothing', async () => {
    const secretary = await room.person((await room.server.link('secretary')).url, { width: 1366, height: 680 });
    await expect(
      floorOf(secretary.page).getByRole('button', { name: /End and give the floor to\s*Philippines/ }),
    ).toBeVisible();
    await page.evaluate(() => {
      const button = document.querySelector('.primary')!;
      new MutationObserver((_, observer) => {
        if (!button.textContent.includes('New Zealand')) return;
        observer.disconnect();
        // A busy laptop: the page shows nothing of it for a second after it was reckoned.
        for (const until = performance.now() + 1_000; performance.now() < until;);
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true }),
        );
        document.body.dataset['pressed'] = 'at once';
      }).observe(button.parentElement!, { subtree: true, childList: true, characterData: true });
    });
    await addDelegation(secretary.page, 'NZ', 'New Zealand');
    await secretary.page.getByRole('row', { name: /New Zealand/ }).focus();
    await secretary.page.keyboard.press('Alt+Home');
    await expect(page.locator('body')).toHaveAttribute('data-pressed', 'at once');
    await expect(undo).toContainText('gave the floor to Austria');
    await expect(floorOf(page).getByRole('button', { name: /End and give the floor to\s*New Zealand/ })).toBeVisible();
    await pressSpace(page, /End and give the floor to\s*New Zealand/);
    await expect(undo).toContainText('gave the floor to New Zealand');
  });
});

test('what only the officer can decide is asked, and an undo that others stand on says so', async ({ room }) => {
  const { page } = await room.chair();
  await underWay(page);
  await pressSpace(page, /Give the floor to\s*Switzerland/);

  await page.getByRole('button', { name: /^6 Financial status/ }).click();
  await page.getByRole('menuitem', { name: 'Open 6' }).click();
  const question = page.getByRole('alertdialog', { name: 'Switzerland still has the floor' });
  await question.getByRole('button', { name: /Leave it as it is/ }).click();
  await expect(question).not.toBeVisible();
  await expect(floorOf(page)).toContainText('Has the floor');

  await page.keyboard.press('e');
  await expect(floorOf(page).getByRole('button', { name: /Give the floor to\s*Austria/ })).toBeVisible();
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Conclude 5(b)' }).click();
  await page
    .getByRole('alertdialog', { name: '2 delegations still wait on 5(b)' })
    .getByRole('button', { name: /Keep them/ })
    .click();
  await expect(page.getByRole('contentinfo')).toContainText('concluded item 5(b)');

  await page.getByRole('button', { name: 'Steps…' }).click();
  const steps = page.getByRole('dialog', { name: 'The last steps' });
  await steps
    .getByRole('listitem')
    .filter({ hasText: 'gave the floor to Switzerland' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(steps.getByRole('status')).toContainText('ended the statement of Switzerland (by the Chair)');
});

test('Ctrl+Z takes back what was done at this laptop, also after a reload; a colleague’s acts are for Steps', async ({
  room,
}) => {
  const { page } = await room.chair();
  await underWay(page);
  await pressSpace(page, /Give the floor to\s*Switzerland/);
  const { page: other } = await room.chair();
  const theirs = other.getByRole('contentinfo');
  await expect(floorOf(other)).toContainText('Switzerland');
  await expect(theirs).toContainText('Nothing of yours to undo');
  await other.keyboard.press('Control+z');
  await other.keyboard.press('p');
  await expect(theirs).toContainText('paused the clock of Switzerland');
  await expect(page.getByRole('contentinfo')).toContainText('gave the floor to Switzerland');

  await other.reload();
  await expect(theirs).toContainText('paused the clock of Switzerland');
  await other.keyboard.press('Control+z');
  await expect(theirs).toContainText('Nothing of yours to undo');
  await expect(floorOf(other)).toContainText('Has the floor');
  // What is undone at one laptop is drawn there at once, and is told to the other when the server has done it.
  await expect(floorOf(page).getByRole('button', { name: /^Pause/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(floorOf(page).getByRole('button', { name: /Give the floor to\s*Switzerland/ })).toBeVisible();

  await theirs.getByRole('button', { name: 'Steps…' }).click();
  await expect(other.getByRole('dialog', { name: 'The last steps' }).getByRole('listitem').first()).toBeVisible();
});

test('it fits a laptop’s window without scrolling, for both officers, in every language', async ({ room }) => {
  for (const role of ['chair', 'secretary'] as const) {
    const { url } = await room.server.link(role);
    for (const language of INTERFACE_LANGUAGES) {
      const { page } = await room.person(url.replace('#', `?lang=${language}#`), { width: 1366, height: 680 });
      await expect(page.locator('.primary')).toBeVisible();
      await expect
        .poll(
          () =>
            page.evaluate(() => {
              const beyond = (part: string) =>
                document.querySelector(part)!.getBoundingClientRect().bottom - innerHeight;
              const { scrollWidth, scrollHeight } = document.documentElement;
              const page = [scrollWidth - innerWidth, scrollHeight - innerHeight];
              return { page, primaryIsInside: beyond('.primary') < 0, foot: Math.round(beyond('.console-foot')) };
            }),
          { message: `${role}, ${language}` },
        )
        .toEqual({ page: [0, 0], primaryIsInside: true, foot: 0 });
      // Six consoles at once are not what is tested.
      await page.context().close();
    }
  }
});

test('when no sitting is left, the one action proposes another, and it is opened by the next', async ({ room }) => {
  const { page } = await room.chair();
  const command = async (name: RegExp): Promise<void> => {
    await choose(page, name);
  };
  await pressSpace(page, /^Open Morning sitting/i);
  await command(/^Sittings and interpretation/);
  const sittings = page.getByRole('dialog', { name: 'Sittings' });
  await sittings.getByText('Afternoon sitting').click();
  await sittings.getByRole('button', { name: 'Remove this sitting' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('removed the sitting “Afternoon sitting”');
  await page.keyboard.press('Escape');
  await expect(sittings).toBeHidden();
  await command(/^Adjourn the sitting/);
  await expect(floorOf(page)).toContainText('I declare this sitting adjourned.');
  await pressSpace(page, /^Adjourn/);
  await expect(floorOf(page)).toContainText('All sittings are adjourned');
  const form = page.getByRole('dialog', { name: 'Add a sitting' });
  // Not within 700 ms of the press that adjourned.
  await expect(async () => {
    if (!(await form.isVisible())) await page.keyboard.press('Space');
    await expect(form).toBeVisible({ timeout: 1000 });
  }).toPass();
  await form.getByRole('textbox', { name: 'Title' }).fill('Night sitting');
  await form.getByRole('button', { name: 'Add the sitting' }).click();
  await expect(floorOf(page).getByRole('button', { name: /^Open Night sitting/i })).toBeVisible();

  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  await expect(agenda.getByRole('button', { name: /^Night sitting/ })).toHaveCount(0);
  await agenda.getByRole('button', { name: /^9\s/ }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  const item = page.getByRole('dialog', { name: 'Item 9' });
  await item.getByRole('button', { name: /Sitting$/ }).click();
  await page.getByRole('option', { name: /^Night sitting, / }).click();
  await item.getByText('None expected').click();
  await item.getByRole('button', { name: 'Save' }).click();
  await expect(item).toBeHidden();
  await expect(agenda.getByRole('button', { name: /^Night sitting/ })).toBeVisible();
});

test('a row of what-if is proposed and said first; Escape, the row again, or the space bar decide', async ({
  room,
}) => {
  const { page } = await room.chair();
  await underWay(page);
  const row = floorOf(page).getByRole('button', { name: /^2:00 each, from the next/ });
  const set = floorOf(page).getByRole('button', { name: /^Set\s*2:00 each, from the next/ });
  const give = floorOf(page).getByRole('button', { name: /^Give the floor to/ });
  await row.click();
  await expect(set).toBeVisible();
  await expect(floorOf(page)).toContainText('I propose to limit statements to 2 minutes each');
  await page.keyboard.press('Escape');
  await expect(give).toBeVisible();
  await row.click();
  await row.click();
  await expect(give).toBeVisible();
  await expect(page.getByRole('contentinfo')).not.toContainText('limit');
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(set).toBeFocused();
  await pressSpace(page, /^Set\s*2:00 each/);
  await expect(give).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('limit');
  await expect(row).not.toBeVisible();

  await page.keyboard.press('s');
  const suspend = page.getByRole('dialog', { name: 'Suspend the sitting' });
  await expect(suspend).toContainText(/The sitting is suspended until \d\d:\d\d\./);
});

test('a console says that no other device reaches the server, until one does', async ({ room, browser }) => {
  const alone = (page: Page) => page.getByText('No other device reaches this server');
  const chair = await room.chair();
  await expect(alone(chair.page)).toBeVisible();
  const delegate = await room.delegate('CH');
  await expect(alone(chair.page)).toBeHidden();
  await delegate.context.close();
  await expect(alone(chair.page)).toBeVisible();
  // Also where nobody joins by a code: the address is the server's all the same.
  await chair.page.getByRole('button', { name: /of \d+ delegations/ }).click();
  await chair.page.getByRole('button', { name: 'Switch it off' }).click();
  await expect(chair.page.getByRole('button', { name: 'Switch it on' })).toBeVisible();
  await chair.page.reload();
  await expect(alone(chair.page)).toBeVisible();

  const open = new Room(await startRostrum({ PUBLIC_URL: 'http://hall.example:3000' }), browser);
  try {
    const link = await open.server.link('chair');
    const answered = Promise.withResolvers<void>();
    const { page } = await open.person('about:blank', { width: 1440, height: 900 });
    page.on('response', (response) => {
      if (response.url().endsWith('/join-code')) answered.resolve();
    });
    await page.goto(link.url.replace('http://hall.example:3000', open.server.url));
    await answered.promise;
    await expect(floorOf(page)).toBeVisible();
    await expect(alone(page)).toBeHidden();
  } finally {
    await open.close();
  }
});
