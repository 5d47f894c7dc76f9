// On behalf of whom: a group of the meeting is known however it is written, and no other is taken for it.
import { expect, test } from 'vitest';

import { groupMeant } from '#shared/meeting/catalogue/groups.ts';

import { smallMeeting } from '../../../scenario.ts';

test.each([
  'E.U.',
  'the E. U.',
  'European Union.',
  '“European Union”',
  'EuropeanUnion',
  'Union européenne',
  'l’Union europeenne',
  "L'UNION EUROPÉENNE ET SES ÉTATS MEMBRES",
  'la Unión Europea',
  'الاتحاد الأوروبي',
  '欧洲联盟',
  'Европейский союз',
  'UE',
  'l’U.E.',
  'ЕС',
  '欧盟',
  'the European Union (EU)',
  'EU (European Union)',
  'Union européenne – UE',
  'EU / UE',
])('on behalf of %s is on behalf of the group that the meeting knows', (onBehalfOf) => {
  const start = smallMeeting();
  const group = {
    id: 'EU',
    name: {
      en: 'European Union and its member States',
      fr: 'Union européenne et ses États membres',
      es: 'Unión Europea y sus Estados miembros',
      ar: 'الاتحاد الأوروبي والدول الأعضاء فيه',
      zh: '欧洲联盟及其成员国',
      ru: 'Европейский союз и его государства-члены',
    },
    aliases: ['欧盟'],
  };
  const meeting = { ...start, catalogue: { ...start.catalogue, groups: [group] } };
  expect(groupMeant(meeting, onBehalfOf)).toEqual({ onBehalfOf: 'EU', known: true });
  expect(groupMeant(meeting, `${onBehalfOf} of the South`).known).toBe(false);
});

test.each([
  ['G77', 'group77'],
  ['G-77', 'group77'],
  ['G77 + China', undefined],
  ['Group of 77 and China', 'group77'],
  ['AOSIS', 'islands'],
  ['Alliance of Small Island States (AOSIS)', 'islands'],
  ['African Group (Arab Group)', undefined],
  ['African Group (and others)', undefined],
  ['LDC', 'poorest'],
  ['LDCs', 'poorest'],
  // Two groups are abbreviated so.
  ['AG', undefined],
  ['African Group', 'africa'],
  ['A', undefined],
])('on behalf of “%s” is on behalf of %s', (onBehalfOf, id) => {
  const start = smallMeeting();
  const groups = [
    { id: 'group77', name: { en: 'Group of 77 and China' } },
    { id: 'africa', name: { en: 'African Group' } },
    { id: 'arabs', name: { en: 'Arab Group' } },
    { id: 'islands', name: { en: 'Alliance of Small Island States' }, aliases: ['AOSIS'] },
    { id: 'poorest', name: { en: 'Least Developed Countries' }, aliases: ['LDCs'] },
  ];
  const meeting = { ...start, catalogue: { ...start.catalogue, groups } };
  expect(groupMeant(meeting, onBehalfOf)).toEqual({ onBehalfOf: id ?? onBehalfOf, known: id !== undefined });
});
