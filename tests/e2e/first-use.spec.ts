// The first use, by visible labels alone: from nothing to a meeting with sixty participants, an agenda, limits, links and nameplates, and
// its console. How long each step takes is printed; nothing here depends on it.
import { expect } from '@playwright/test';
import path from 'node:path';

import { test } from './room.ts';

const people = (name: string): string => path.resolve(import.meta.dirname, '../people', name);

const WORDS = {
  'en-GB': {
    new: 'New meeting',
    list: /^From a list of participants/,
    title: 'Title of the meeting',
    create: 'Create',
    file: 'Choose a file',
    organization: 'New organization',
    import: 'Import',
    agenda: /Agenda/,
    document: 'Read a document',
    speaking: /Speaking/,
    minutes: 'Minutes for each statement',
    understanding: 'Understanding',
    joining: /Joining/,
    approve: 'Approve',
    links: /Links/,
    make: 'Make links for 60',
    plates: 'Nameplates',
    cards: 'Cards',
    console: 'Open the console',
    micronesia: 'Micronesia (Federated States of)',
  },
  'fr-FR': {
    new: 'Nouvelle réunion',
    list: /^À partir d’une liste de participants/,
    title: 'Titre de la réunion',
    create: 'Créer',
    file: 'Choisir un fichier',
    organization: 'Nouvelle organisation',
    import: 'Importer',
    agenda: /Ordre du jour/,
    document: 'Lire un document',
    speaking: /Temps de parole/,
    minutes: 'Minutes par déclaration',
    understanding: 'Accord',
    joining: /Accès/,
    approve: 'Approuver',
    links: /Liens/,
    make: 'Créer les liens de 60',
    plates: 'Porte-noms',
    cards: 'Cartes',
    console: 'Ouvrir la console',
    micronesia: /Micronésie/,
  },
  'ar-EG': {
    new: 'اجتماع جديد',
    list: /^من قائمة مشاركين/,
    title: 'عنوان الاجتماع',
    create: 'إنشاء',
    file: 'اختيار ملف',
    organization: 'منظمة جديدة',
    import: 'استيراد',
    agenda: /جدول الأعمال/,
    document: 'قراءة وثيقة',
    speaking: /مدة الكلمات/,
    minutes: 'دقائق كل بيان',
    understanding: 'تفاهم',
    joining: /الانضمام/,
    approve: 'بالموافقة',
    links: /الروابط/,
    make: 'إنشاء روابط لـ 60',
    plates: 'لوحات الأسماء',
    cards: 'بطاقات',
    console: 'فتح لوحة الرئاسة',
    micronesia: /ميكرونيزيا/,
  },
} as const;

for (const [locale, words] of Object.entries(WORDS))
  test(`from nothing to the console, in ${locale}`, async ({ room }) => {
    let since = Date.now();
    const took = (step: string): void => {
      process.stdout.write(`    ${locale} ${step}: ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
      since = Date.now();
    };
    const { page } = await room.person(
      (await room.server.link('operator')).url,
      { width: 1366, height: 680 },
      { locale },
    );
    const rail = page.getByRole('navigation').first();
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
    await button(words.new).click();
    await button(words.list).click();
    await page.getByLabel(words.title).fill('Working Group on Transparency');
    await button(words.create).click();
    await expect(page.getByLabel(words.file)).toBeVisible();
    took('made');

    await page.getByLabel(words.file).setInputFiles(people('participants-60.xlsx'));
    await page.getByRole('radio', { name: words.micronesia }).check();
    await page.getByRole('radio', { name: words.organization }).last().check();
    await page.getByRole('button', { name: `${words.import} 60` }).click();
    await expect(rail).toContainText('60');
    took('participants');

    await rail.getByRole('link', { name: words.agenda }).click();
    await button(words.document).click();
    await page.getByLabel(words.file).setInputFiles(people('agenda-annotated-typed-numbers.docx'));
    await page.getByRole('button', { name: `${words.import} 14` }).click();
    await expect(page.getByRole('treegrid').getByRole('row')).toHaveCount(14);
    took('agenda');

    await rail.getByRole('link', { name: words.speaking }).click();
    await page.getByLabel(words.minutes).fill('3');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: words.understanding, exact: true }).check();
    await rail.getByRole('link', { name: words.joining }).click();
    await page.getByRole('radio', { name: words.approve, exact: false }).check();
    took('speaking and joining');

    await rail.getByRole('link', { name: words.links }).click();
    await button(words.make).click();
    await button(words.plates).click();
    await page.getByRole('radio', { name: words.cards }).check();
    await expect(page.locator('.plate .qr path')).toHaveCount(60 * 2);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(8);
    took('links and nameplates');

    await page.getByRole('link', { name: words.console }).click();
    await expect(page.locator('.console')).toBeVisible();
    took('console');
  });
