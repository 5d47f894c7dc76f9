// The draft procedural report: made, opened again, and compared with what happened in the meeting; in each of its languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import { pastEntries, rowMaker } from '#shared/meeting/record/speeches.ts';

import type { DocBlock } from '../../../server/http/report/docx/blocks.ts';
import { draftOf } from '../../../server/http/report/docx/draft.ts';
import { REPORT_LANGUAGES } from '../../../server/http/report/docx/languages.ts';
import { readDocx } from '../../../server/import/files/docx.ts';
import { openArchive } from '../../../server/import/files/zip.ts';
import { Scenario } from '../../scenario.ts';
import { moves, play } from '../meeting/random-meetings.ts';
import { day, lines, make, meeting, opened, over, tables } from './procedural-day.ts';

describe('the draft procedural report', () => {
  test('says in English what happened, in numbered paragraphs, and leaves what nobody knows in brackets', async () => {
    expect(lines(await opened(over(day()), 'en'))).toMatchInlineSnapshot(`
      [
        "CCM/CONF/2020/PM.2",
        "Original: English",
        "Second Preparatory Meeting",
        "Second Review Conference",
        "Palais des Nations, Geneva, 4 September 2020",
        "Draft procedural report",
        "I. Introduction",
        "1. The Second Preparatory Meeting was held at Palais des Nations, Geneva, on 4 September 2020.",
        "2. [The Meeting was convened pursuant to [mandate].]",
        "II. Organization of the Meeting",
        "A. Opening of the Meeting",
        "3. At its 1st meeting, on 4 September 2020, the Meeting was opened by [name], [function].",
        "B. Officers",
        "4. [Name], [function], presided.",
        "C. Adoption of the agenda",
        "5. [At the same meeting, the Meeting adopted] the agenda contained in [symbol] [, as orally amended], reproduced in annex I:",
        "1. Item 1",
        "5. Item 5",
        "6. Item 6",
        "D. Rules of procedure",
        "6. [The Meeting confirmed that] the rules of procedure of the General Assembly applied.",
        "E. Organization of work",
        "7. The Meeting held two meetings. It was understood that there would be a limit of 3 minutes for each statement, and of 5 minutes for statements on behalf of a group.",
        "III. Participation",
        "8. Representatives of the following 2 States parties took part: Switzerland and State DE. The following were also registered: State AT, State FR, State NZ and State PH.",
        "9. Representatives of the following non-governmental organization took part: Cluster Munition Coalition.",
        "IV. Proceedings",
        "Item 5: Item 5",
        "10. The Meeting considered the item at its 1st meeting, on 4 September 2020.",
        "Item 5(b): Lausanne Action Plan",
        "11. The Meeting considered the item at its 1st meeting, on 4 September 2020.",
        "12. Mr. Example, Director, introduced document CCM/CONF/2020/WP.1.",
        "13. Statements were made by the representatives of Switzerland and State DE (on behalf of the European Union and its member States).",
        "14. Observers and organizations also made statements: Cluster Munition Coalition.",
        "15. Statements in writing were submitted by the following: State NZ.",
        "V. Decisions",
        "16. At its [number] meeting, the Meeting adopted [, without a vote] [by [number] votes to [number], with [number] abstentions], [title] (annex [number]).",
        "VI. Documentation",
        "17. The documents before the Meeting are listed in annex II.",
        "VII. Adoption of the report",
        "18. At its [number] meeting, on [day], the Meeting adopted its report [, as orally amended].",
        "VIII. Closure of the Meeting",
        "19. The Chair declared the Meeting closed at 5.54 p.m. on 4 September 2020.",
        "Annex I
      Agenda",
        "Annex II
      List of documents",
        "Annex III
      List of participants",
        "Annex IV
      Speaking times (officers’ copy)",
        "Times of day are those of Europe/Zurich; lengths are as the clock counted them, pauses left out.",
      ]
    `);
  });

  test('says it in French, in the names of the French list', async () => {
    expect(lines(await opened(over(day()), 'fr'))).toMatchInlineSnapshot(`
      [
        "CCM/CONF/2020/PM.2",
        "Original : français",
        "Deuxième Réunion préparatoire",
        "Deuxième Conférence d’examen",
        "Palais des Nations, Genève, 4 septembre 2020",
        "Projet de rapport de procédure",
        "I. Introduction",
        "1. La réunion intitulée « Deuxième Réunion préparatoire » s’est tenue le 4 septembre 2020 (Palais des Nations, Genève).",
        "2. [La Réunion a été convoquée en application de [mandat].]",
        "II. Organisation de la Réunion",
        "A. Ouverture de la Réunion",
        "3. À sa 1re séance, le 4 septembre 2020, la Réunion a été ouverte par [nom], [fonction].",
        "B. Bureau",
        "4. [Nom], [fonction], a présidé la Réunion.",
        "C. Adoption de l’ordre du jour",
        "5. [À la même séance, la Réunion a adopté] l’ordre du jour publié sous la cote [cote] [, tel que modifié oralement], reproduit à l’annexe I :",
        "1. Item 1",
        "5. Item 5",
        "6. Item 6",
        "D. Règlement intérieur",
        "6. [La Réunion a confirmé que] le Règlement intérieur de l’Assemblée générale s’appliquait.",
        "E. Organisation des travaux",
        "7. La Réunion a tenu deux séances. Il a été entendu que chaque déclaration se limiterait à 3 minutes, et à 5 minutes au nom d’un groupe.",
        "III. Participation",
        "8. Des représentants des 2 États parties suivants ont participé à la Réunion : Suisse et State DE. Autres participants inscrits : State AT, State FR, State NZ et State PH.",
        "9. Des représentants de l’organisation non gouvernementale suivante ont participé à la Réunion : Cluster Munition Coalition.",
        "IV. Déroulement des travaux",
        "Point 5 : Item 5",
        "10. La Réunion a examiné ce point à sa 1re séance, le 4 septembre 2020.",
        "Point 5(b) : Plan d’action de Lausanne",
        "11. La Réunion a examiné ce point à sa 1re séance, le 4 septembre 2020.",
        "12. Mr. Example, Director, a présenté le document CCM/CONF/2020/WP.1.",
        "13. Des déclarations ont été faites par les représentants des délégations suivantes : Suisse et State DE (au nom du groupe suivant : the European Union and its member States).",
        "14. Des observateurs et des organisations ont aussi fait des déclarations : Cluster Munition Coalition.",
        "15. Des déclarations écrites ont été présentées par les délégations suivantes : State NZ.",
        "V. Décisions",
        "16. À sa [numéro] séance, la Réunion a adopté [, sans vote] [par [nombre] voix contre [nombre], avec [nombre] abstentions], [titre] (annexe [numéro]).",
        "VI. Documentation",
        "17. Les documents dont la Réunion était saisie sont énumérés à l’annexe II.",
        "VII. Adoption du rapport",
        "18. À sa [numéro] séance, le [date], la Réunion a adopté son rapport [, tel que modifié oralement].",
        "VIII. Clôture de la Réunion",
        "19. La Présidence a prononcé la clôture de la Réunion le 4 septembre 2020 à 17 h 54.",
        "Annexe I
      Ordre du jour",
        "Annexe II
      Liste des documents",
        "Annexe III
      Liste des participants",
        "Annexe IV
      Temps de parole (exemplaire du bureau)",
        "Les heures sont celles du fuseau Europe/Zurich ; les durées sont celles de l’horloge, sans les interruptions.",
      ]
    `);
  });

  test.each(REPORT_LANGUAGES)(
    'has in %s who spoke for how many seconds, in the order of the floor',
    async (language) => {
      const times = tables(await opened(day(), language)).at(-1)!;
      const ch = language === 'fr' ? 'Suisse' : 'Switzerland';
      expect(times.slice(1).map((row) => [row[1], ...row.slice(-2)])).toEqual([
        ['', '1:00', '60'],
        [ch, '2:54', '174'],
        ['State DE', '4:00', '240'],
        ['Cluster Munition Coalition', '0:30', '30'],
      ]);
    },
  );

  test('of a meeting that goes on has no hour of closing, and says so at the foot of each page', async () => {
    const made = lines(await opened(day(), 'en'));
    expect(made).toContain('19. The Chair declared the Meeting closed at [time].');
    const { meeting: state, now } = day();
    const draft = draftOf({
      meeting: state,
      proceedings: proceedingsOf(state, new Set()),
      rows: [],
      language: 'en',
      now,
    });
    expect(draft.start.foot).toMatch(
      /^Provisional: as the record stood at .* on 4 September 2020; the meeting goes on\.$/,
    );
  });

  test('of a meeting in which nothing has happened yet leaves all of it in brackets', async () => {
    const made = lines(await opened(new Scenario(meeting()), 'en'));
    expect(made).toContain('1. The Second Preparatory Meeting was held at Palais des Nations, Geneva, on [days].');
    expect(made).toContain('3. At its 1st meeting, on [day], the Meeting was opened by [name], [function].');
    expect(made.filter((line) => /took part|considered/.test(line))).toEqual([]);
    expect(made).toContainEqual(expect.stringContaining('The following 6 States parties were registered: State AT,'));
  });

  test('counts who came with a device as one who took part', async () => {
    const made = lines(await opened(new Scenario(meeting()), 'en', ['AT', 'CH']));
    expect(made).toContainEqual(
      expect.stringContaining('Representatives of the following 2 States parties took part: State AT and Switzerland.'),
    );
  });

  test('never says what is not there, whatever the meeting; its times are those of the speeches', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(...REPORT_LANGUAGES), (given, language) => {
        const { meeting: state, now } = play(given);
        const rows = pastEntries(state).map(rowMaker(state, language));
        const { blocks } = draftOf({
          meeting: state,
          proceedings: proceedingsOf(state, new Set()),
          rows,
          language,
          now,
        });
        expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|null|\[object/);
        const times = blocks.at(-1)!;
        expect(times.kind === 'table' && times.rows).toHaveLength(rows.filter(({ usedMs }) => usedMs !== null).length);
      }),
      { numRuns: 50 },
    );
  });

  test('takes any text, and a day of two thousand speeches', async () => {
    const { start, blocks } = {
      start: { language: 'en', title: 'a\u0000<b>', head: '&', foot: '\ud800' },
      blocks: [] as DocBlock[],
    };
    const rows = Array.from({ length: 2_000 }, (_, index) => [`${index}`, 'State <CH> & "co"\u0008', '2:54']);
    blocks.push(
      { kind: 'paragraph', text: 'a\u000b  b\n<c>' },
      { kind: 'table', headings: ['1', '2', '3'], widths: [20, 60, 20], rows },
    );
    const made = await make({ start, blocks });
    if (!made.ok) throw new Error(made.reason);
    const back = readDocx(openArchive(Buffer.from(made.file)));
    expect(lines(back)).toEqual(['1. a b <c>']);
    expect(tables(back)[0]).toHaveLength(2_001);
    expect(tables(back)[0]!.at(-1)).toEqual(['1999', 'State <CH> & "co"', '2:54']);
  });
});
