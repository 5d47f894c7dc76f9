// Roman figures in an agenda: of its items, of the parts of the document in which it stands, and of the initials of people.
import { describe, expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';

describe('a part of a document that is called the agenda has the items below it', () => {
  const three = (one: string, two: string, last: string) => [`1. ${one}`, `2. ${two}`, `3. ${last}`];
  test.each<[string[], string, string[], string[]]>([
    [[], 'I. Provisional agenda', three('Opening', 'Adoption', 'Debate'), ['II. Programme of work', 'III. Documents']],
    [[], 'I. Draft agenda (A/CONF.1/1)', three('Opening', 'Adoption', 'Debate'), ['II. Work', 'III. Documents']],
    [[], 'I. Annotated provisional agenda', three('Opening', 'Adoption', 'Debate'), ['II. Work', 'III. Documents']],
    [[], 'I. AGENDA', ['Item 1. Opening', 'Item 2. Adoption'], ['II. Work', 'III. Documents']],
    [[], 'I. Proposed agenda of the tenth session', three('Opening', 'Adoption', 'Debate'), ['II. Work', 'III. Notes']],
    [
      ['I. Introduction'],
      'II. Provisional agenda',
      three('Opening', 'Adoption', 'Debate'),
      ['III. Organization of work', 'IV. Documents'],
    ],
    [
      [],
      'I. Ordre du jour provisoire',
      three('Ouverture', 'Adoption', 'Débat'),
      ['II. Organisation des travaux', 'III. Documentation'],
    ],
    [
      ['I. Introduction'],
      'II. Projet d’ordre du jour',
      three('Ouverture', 'Adoption', 'Débat'),
      ['III. Organisation des travaux'],
    ],
    [
      [],
      'I. Programa provisional',
      three('Apertura', 'Aprobación', 'Debate'),
      ['II. Organización', 'III. Documentación'],
    ],
    [
      [],
      'I. Orden del día',
      three('Apertura', 'Aprobación', 'Debate'),
      ['II. Organización de los trabajos', 'III. Documentación'],
    ],
    [
      [],
      'I. Предварительная повестка дня',
      three('Открытие', 'Утверждение', 'Прения'),
      ['II. Организация работы', 'III. Документация'],
    ],
    [[], 'I. جدول الأعمال المؤقت', three('افتتاح', 'إقرار', 'مناقشة'), ['II. تنظيم العمل', 'III. الوثائق المعروضة']],
    [[], 'I. 临时议程', three('开幕', '通过', '辩论'), ['II. 工作安排', 'III. 文件清单']],
  ])('%j %s', async (before, heading, items, after) => {
    const read = await itemsOf([...before, heading, ...items, ...after].join('\n'));
    expect(read).toEqual(items.map((item) => item.replace(/^Item /u, '').replace('.', '')));
  });

  test.each([
    ['I. Adoption of the agenda\n1. Items\n2. Times\nII. Debate\nIII. Closure', '1 Adoption of the agenda'],
    ['I. Adoption de l’ordre du jour\n1. Points\n2. Horaire\nII. Débat\nIII. Fin', '1 Adoption de l’ordre du jour'],
    ['I. Agenda 2030\n1. Goals\n2. Means\nII. Debate\nIII. Closure', '1 Agenda 2030'],
    ['I. Agenda for Peace\n1. Goals\n2. Means\nII. Debate\nIII. Closure', '1 Agenda for Peace'],
  ])('what is done with an agenda, and a matter that is called one, are items: %j', async (text, first) => {
    const read = await itemsOf(text);
    expect([read[0], ...read.slice(-2).map((item) => item.slice(0, 2))]).toEqual([first, '2 ', '3 ']);
  });
  test('an item that is called an agenda, with nothing below it', async () => {
    expect(await itemsOf('I. Opening\nII. Provisional agenda\nIII. Debate')).toEqual([
      '1 Opening',
      '2 Provisional agenda',
      '3 Debate',
    ]);
  });
});

test.each([
  'V. Mirkina, Chairperson',
  'L. Annex',
  'I. Paz, Chairperson',
  'X. Paz, Chairperson\nV. Mirkina, Vice-Chairperson',
])('Roman items below initials or a mark: %j', async (above) => {
  expect(await itemsOf(`${above}\nI. Opening\nII. Debate\nIII. Closure`)).toEqual([
    '1 Opening',
    '2 Debate',
    '3 Closure',
  ]);
});
