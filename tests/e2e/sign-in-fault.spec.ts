// A sign-in that comes to nothing ends on a page of the program: why, in the reader's language, and the way to begin again.
import { expect } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CLIENT, openIdentityProvider } from '../integration/identity-provider.ts';
import { startRostrum } from '../rostrum-process.ts';

import { expectNoViolations } from './axe.ts';
import { test } from './room.ts';

test('why a sign-in came to nothing stands on a page, with the way to begin again', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-rules-'));
  const rules = path.join(folder, 'rules.json');
  writeFileSync(rules, JSON.stringify([{ claim: 'groups', has: 'conf-planners', role: 'organizer' }]));
  const provider = await openIdentityProvider({
    ned: { name: 'Ned Nobody', groups: ['staff'] },
    pia: { name: 'Pia Planner', groups: ['conf-planners'] },
  });
  const server = await startRostrum({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_RULES: rules,
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 680 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    // Begun nowhere; what the address says is not repeated, and does not stay in it.
    const told = page.getByRole('alert').filter({ hasText: 'Vous n’êtes pas connecté(e)' });
    const answer = await page.goto(`${server.url}/auth/callback?state=none&error=<b>words</b>`);
    expect([answer?.status(), await answer?.text()]).toEqual([400, expect.not.stringContaining('words')]);
    await expect(told).toContainText('a été commencée dans un autre navigateur');
    await expect(page).toHaveURL(`${server.url}/prepare`);
    await expectNoViolations(page, 'begun nowhere');
    // A reload shows the page as it is without that.
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Préparer une réunion' })).toBeVisible();
    await expect(told).toHaveCount(0);

    provider.serve(server.url);
    await page.goto(`${server.url}/auth/callback?state=none`);
    await page.getByRole('link', { name: /^Se connecter de nouveau avec 127\.0\.0\.1/ }).click();
    const signInAs = async (name: string): Promise<void> => {
      await page.locator('input[name=login]').fill(name);
      await page.locator('input[name=password]').fill('any');
      await page.getByRole('button', { name: /sign-in/i }).click();
      await page.getByRole('button', { name: /continue/i }).click();
    };
    await signInAs('ned');
    await expect(told).toContainText('votre compte n’a aucune place ici');
    await expectNoViolations(page, 'no seat');
    // The provider knows Ned: without being asked to, it would only bring him again.
    await page.getByRole('link', { name: 'Se connecter avec un autre compte' }).click();
    await signInAs('pia');
    await expect(page.getByRole('button', { name: 'Nouvelle réunion' })).toBeVisible();
    await expect(told).toHaveCount(0);
  } finally {
    await context.close();
    await server.dispose();
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
