// Breaks of a programme that has hours and no numbers, and items whose titles only begin with such a word.
import { expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';

const between = (line: string) => itemsOf(`10:00 Opening\n${line}\n13:00 Debate`);

test.each([
  '11:00 Break-out groups',
  '11:00 Breakout groups',
  '12:00 Lunchtime lecture',
  '12:00 Lunch lecture: the state of the glaciers',
  '11:00 Pause for peace: statements',
  '11:00 Breaking news from the field',
  '11:00 Break the silence: testimonies',
  '11:00 Déjeuner-débat',
  '11:00 Pause-café des jeunes : échanges',
  '11:00 Almuerzo de trabajo',
  '11:00 Pausa humanitaria: debate',
  '11:00 Обеденный доклад',
  '11:00 Перерывы в работе: доклад',
  '11:00 استراحات العمل',
  '11:00 غداء عمل',
  '11:00 休息权问题',
  '12:00 午餐会：气候',
])('%s is an item', async (line) => {
  expect(await between(line)).toEqual(['1 Opening', `2 ${line.slice(6)}`, '3 Debate']);
});

test.each([
  '11:00 Break',
  '11:00 BREAK.',
  '11:00 Coffee break (15 min)',
  '11:00 – 11:15 Tea break',
  '11:00 Coffee/tea break',
  '11:00 Coffee and tea break',
  '11:00 Coffee',
  '12:00 Lunch break 12:00-13:00',
  '12:00 Lunch (13:00–15:00)',
  '12:00 Lunch, 13:00 to 15:00',
  '12:00 Lunch break – 1 h 30',
  '12:00 Lunch until 3 p.m.',
  '11:00 Pause café',
  '11:00 Pause-café (15 min)',
  '11:00 Pause',
  '12:00 Pause déjeuner',
  '12:00 Déjeuner',
  '12:00 Almuerzo (13.00 a 15.00 horas)',
  '11:00 Receso',
  '11:00 Pausa para el café',
  '11:00 Pausa café',
  '11:00 Перерыв',
  '11:00 Перерыв на обед',
  '11:00 Перерыв на кофе (15 мин)',
  '11:00 Кофе-брейк',
  '12:00 Обеденный перерыв',
  '12:00 Обед',
  '11:00 استراحة',
  '11:00 استراحة القهوة',
  '12:00 استراحة غداء',
  '12:00 غداء',
  '11:00 休息',
  '12:00 午餐',
  '12:00 午休（12:00-14:00）',
  '11:00 茶歇（15分钟）',
])('%s is a break', async (line) => {
  expect(await between(line)).toEqual(['1 Opening', '2 Debate']);
});
