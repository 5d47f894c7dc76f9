// The draft procedural report says what was decided, and how; in each of its languages.
import { describe, expect, test } from 'vitest';

import type { ReportLanguage } from '../../../server/http/report/docx/languages.ts';
import { delegation } from '../../scenario.ts';
import { day, decided, lines, opened, over } from './procedural-day.ts';

describe('the draft procedural report', () => {
  const decisionsIn = async (language: ReportLanguage): Promise<string[]> => {
    const said = lines(await opened(over(decided()), language));
    const from = said.findIndex((line) => line.startsWith('V.'));
    return said.slice(
      from + 1,
      said.findIndex((line) => line.startsWith('VI.')),
    );
  };

  test('says in English what was decided, and how', async () => {
    expect(await decisionsIn('en')).toMatchInlineSnapshot(`
      [
        "16. At its 1st meeting, on 4 September 2020, the representative of Switzerland raised a point of order (“the order of speakers”). The Chair ruled that it was not well taken.",
        "17. At its 1st meeting, on 4 September 2020, the representative of State AT appealed against the ruling of the Chair. The appeal was put to the vote and was not adopted by 3 votes to 3, with no abstentions (required: a majority of the members present and voting); the ruling stood.",
        "18. At its 1st meeting, on 4 September 2020, the representative of Switzerland moved the closing of the list of speakers. It was so decided by 4 votes to none, with 1 abstention (required: a majority of the members present and voting).",
        "19. At its 1st meeting, on 4 September 2020, the Meeting adopted the following proposal under item 5(b) without a vote:",
        "adopt the draft in document CCM/CONF/2020/WP.1",
        "It was submitted by Switzerland, State AT and State FR.",
        "20. At its 1st meeting, on 4 September 2020, the Meeting adopted the following proposal under item 5(b) by 2 votes to 1, with 1 abstention (required: a majority of the members present and voting):",
        "The Meeting,",
        "Recalling its mandate,",
        "Decides to meet again.",
        "The following part was not retained: 2.",
        "In a separate vote the part “2” was not retained, by 1 vote to 2, with no abstentions (required: a majority of the members present and voting).",
        "In favour: State AT and Switzerland.",
        "Against: State FR.",
        "Abstaining: State NZ.",
        "21. At its 1st meeting, on 4 September 2020, the Meeting took note of the following proposal under item 5(b) without a vote:",
        "take note of the report",
        "The record of this was corrected on 4 September 2020 at 10.10 a.m.: “the symbol of the report”.",
      ]
    `);
  });

  test('says in French what was decided, and how', async () => {
    expect(await decisionsIn('fr')).toMatchInlineSnapshot(`
      [
        "16. À sa 1re séance, le 4 septembre 2020, une motion d’ordre a été présentée par la délégation suivante : Suisse (« the order of speakers »). La Présidence l’a jugée non fondée.",
        "17. À sa 1re séance, le 4 septembre 2020, la décision de la Présidence a été contestée par la délégation suivante : State AT. L’appel a été mis aux voix et n’a pas été adopté par 3 voix contre 3, sans abstention (requis : la majorité des membres présents et votants) ; la décision a été maintenue.",
        "18. À sa 1re séance, le 4 septembre 2020, une motion tendant à la clôture de la liste des orateurs a été présentée par la délégation suivante : Suisse. Il en a été ainsi décidé par 4 voix contre zéro, avec 1 abstention (requis : la majorité des membres présents et votants).",
        "19. À sa 1re séance, le 4 septembre 2020, au titre du point 5(b), la Réunion a adopté la proposition suivante sans vote :",
        "adopt the draft in document CCM/CONF/2020/WP.1",
        "Délégations auteures : Suisse, State AT et State FR.",
        "20. À sa 1re séance, le 4 septembre 2020, au titre du point 5(b), la Réunion a adopté la proposition suivante par 2 voix contre 1, avec 1 abstention (requis : la majorité des membres présents et votants) :",
        "The Meeting,",
        "Recalling its mandate,",
        "Decides to meet again.",
        "La partie suivante n’a pas été retenue : 2.",
        "Mise aux voix séparément, la partie « 2 » a été rejetée par 1 voix contre 2, sans abstention (requis : la majorité des membres présents et votants).",
        "Votes pour : State AT et Suisse.",
        "Votes contre : State FR.",
        "Abstentions : State NZ.",
        "21. À sa 1re séance, le 4 septembre 2020, au titre du point 5(b), la Réunion a pris note de la proposition suivante sans vote :",
        "take note of the report",
        "Le procès-verbal a été rectifié sur ce point le 4 septembre 2020 à 10 h 10 : « the symbol of the report ».",
      ]
    `);
  });

  test('says nothing of what was raised and taken back before anybody else knew of it', async () => {
    const scenario = day().do({ type: 'RaisePointOfOrder', text: 'the hour' }, delegation('CH'));
    const [questionId] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'WithdrawQuestion', questionId: questionId! }, delegation('CH'));
    const said = lines(await opened(over(scenario), 'en'));
    expect(said.join('\n')).not.toContain('the hour');
    expect(said).toContainEqual(expect.stringContaining('the Meeting adopted [, without a vote]'));
  });
});
