// Headings in languages besides the six: what is in the columns is known all the same, in capitals too.
import { describe, expect, test } from 'vitest';

import { participantFields } from '../../../server/import/participant-headings.ts';
import { listFields } from '../../../server/import/speakers-table.ts';
import { agendaFields } from '../../../server/import/agenda-table.ts';
import { seatingFields } from '../../../server/import/seating.ts';
import { pasted, previewOf } from './people.ts';

const FIELDS = ['order', 'name', 'category', 'speaker', 'title', 'seats', 'language', 'email', 'group'] as const;
describe.each([
  [
    'German',
    ['Nr.', 'Land', 'Kategorie', 'Delegationsleiter', 'Funktion', 'Plätze', 'Sprache', 'E-Mail', 'Regionalgruppe'],
  ],
  [
    'Czech',
    ['Číslo', 'Země', 'Kategorie', 'Vedoucí delegace', 'Funkce', 'Počet míst', 'Jazyk', 'E-mail', 'Regionální skupina'],
  ],
  ['Turkish', ['Sıra', 'Ülke', 'Statü', 'Heyet Başkanı', 'Görevi', 'Koltuk sayısı', 'Dil', 'E-posta', 'Bölgesel grup']],
  [
    'Greek',
    [
      'α/α',
      'Χώρα',
      'Κατηγορία',
      'Επικεφαλής αντιπροσωπείας',
      'Ιδιότητα',
      'Θέσεις',
      'Γλώσσα',
      'Ηλεκτρονικό ταχυδρομείο',
      'Ομάδα',
    ],
  ],
])('a list of participants in %s', (_language, headings) => {
  test('is known by its headings', () => expect(participantFields(headings)).toEqual(FIELDS));
  test('in capitals', () => expect(participantFields(headings.map((one) => one.toUpperCase()))).toEqual(FIELDS));
  test('is read', async () => {
    const row = ['1', 'Peru', 'Observer', 'Ada Muster', 'Ambassador', '2', 'French', 'ada@example.org', 'Friends'];
    const { rows, contacts, command } = await previewOf(pasted(headings, row));
    expect(rows.map(({ row: number, state, id }) => [number, state, id])).toEqual([[2, 'new', 'PE']]);
    expect(contacts).toMatchObject([
      { delegationId: 'PE', name: 'Ada Muster', email: 'ada@example.org', language: 'fr' },
    ]);
    expect(command['add']).toMatchObject([{ category: 'observer', seats: 2, groups: ['Friends'] }]);
  });
});

test.each([
  ['German', ['TOP', 'Titel', 'Dauer', 'Sitzung', 'Dokumente']],
  ['Czech', ['Bod', 'Název', 'Doba', 'Zasedání', 'Dokumenty']],
  ['Turkish', ['Madde', 'Başlık', 'Süre', 'Oturum', 'Belgeler']],
  ['Greek', ['Σημείο', 'Τίτλος', 'Διάρκεια', 'Συνεδρίαση', 'Έγγραφα']],
])('an agenda in %s is known by its headings', (_language, headings) =>
  expect(agendaFields(headings)).toEqual(['number', 'title', 'minutes', 'sitting', 'documents']),
);

test.each([
  ['German', ['Nr.', 'Land', 'Redner', 'Funktion', 'Sprache']],
  ['Czech', ['Pořadí', 'Země', 'Řečník', 'Funkce', 'Jazyk']],
  ['Turkish', ['Sıra', 'Ülke', 'Konuşmacı', 'Görevi', 'Dil']],
  ['Greek', ['Σειρά', 'Χώρα', 'Ομιλητής', 'Ιδιότητα', 'Γλώσσα']],
])('a list of speakers in %s is known by its headings', (_language, headings) =>
  expect(listFields(headings)).toEqual(['order', 'name', 'speaker', 'title', 'language']),
);

test.each([
  ['German', ['Reihe', 'Platz', 'Namensschild']],
  ['Czech', ['Řada', 'Místo', 'Jmenovka']],
  ['Turkish', ['Sıra', 'Koltuk', 'Ülke']],
  ['Greek', ['Σειρά', 'Θέση', 'Χώρα']],
])('a plan of the seats in %s is known by its headings', (_language, headings) =>
  expect(seatingFields(headings)).toEqual(['row', 'place', 'name']),
);
