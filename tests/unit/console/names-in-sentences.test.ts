// Every message of a page with a participant’s name: where the name stands in it, and that it reads as a sentence in every language.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Guest, Language, Meeting } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { meetingWords } from '../../../client/components/meeting-words.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { DELEGATIONS, meetingOf, nameIn, pageMessages, PAGES } from './named-in-each-language.ts';

/**
 * Every message of a page with the name of a participant in it, and where the name stands: `opens` a sentence, stands `inside` one, is a
 * group for which somebody speaks (`behalf`), or is set apart as on a nameplate (`apart`), where no article belongs.
 */
const STANDS: Record<string, 'opens' | 'inside' | 'behalf' | 'apart'> = {
  'booth.onBehalfOf': 'behalf',
  'chair.head.presides': 'apart',
  'chair.late.past': 'apart',
  'chair.late.behind': 'apart',
  'chair.late.ahead': 'apart',
  'chair.unsent.titleShows': 'inside',
  'chair.suspend.speaker': 'opens',
  'chair.question.speaker': 'opens',
  'chair.question.endFirst': 'opens',
  'chair.limits.speaker': 'opens',
  'chair.dialogue.answers': 'apart',
  'chair.guest.endAndGive': 'inside',
  'common.silenceBroken': 'apart',
  'delegate.vote.confirm': 'apart',
  'list.vote.byHand': 'apart',
  'list.vote.byLot': 'apart',
  'list.vote.hasBallot': 'apart',
  'screen.vote.byHand': 'apart',
  'screen.vote.byLot': 'apart',
  'list.swap.offered': 'apart',
  'list.swap.title': 'apart',
  'list.why.key': 'apart',
  'list.why.swap': 'apart',
  'chair.clock.title': 'inside',
  'chair.live.speaks': 'opens',
  'chair.live.paused': 'inside',
  'chair.live.lastMinute': 'opens',
  'chair.live.over': 'opens',
  'delegate.pageTitle': 'apart',
  'delegate.pageTitleNext': 'apart',
  'delegate.pageTitleFloor': 'apart',
  'delegate.openSeat': 'apart',
  'delegate.leaveText': 'inside',
  'delegate.stay': 'apart',
  'delegate.alsoFor': 'behalf',
  'delegate.missedForAt': 'behalf',
  'delegate.groupAlready': 'opens',
  'delegate.groupAlreadySpoke': 'opens',
  'delegate.groupListed': 'opens',
  'delegate.swap.do': 'apart',
  'delegate.swap.done': 'apart',
  'delegate.swap.off': 'apart',
  'delegate.swap.offered': 'apart',
  'delegate.swap.sent': 'apart',
  'delegate.askFor': 'inside',
  'delegate.askForGroup': 'behalf',
  'delegate.onListFor': 'behalf',
  'delegate.onBehalfOf': 'behalf',
  'delegate.lowerDo': 'inside',
  'delegate.thenName': 'inside',
  'delegate.joinTitle': 'inside',
  'delegate.waitAs': 'inside',
  'floor.speakerTitle': 'apart',
  'floor.onBehalfOf': 'behalf',
  'floor.lastEnded': 'opens',
  'common.raised.point-of-order': 'apart',
  'common.motionBy': 'apart',
  'common.raised.appeal': 'apart',
  'common.interrupted': 'opens',
  'floor.appealAbout.point-of-order': 'apart',
  'floor.keeps': 'opens',
  'floor.keepsLeft': 'opens',
  'screen.keepsFloor': 'opens',
  'screen.keepsFloorLeft': 'opens',
  'screen.keepsFloorOver': 'opens',
  'floor.keepsOver': 'opens',
  'join.forgetLabel': 'apart',
  'list.acceptName': 'inside',
  'list.declineName': 'inside',
  'list.drag': 'inside',
  'list.rowMenu': 'inside',
  'list.onBehalfOf': 'behalf',
  'list.speakerTitle': 'apart',
  'list.said.moved': 'opens',
  'list.add.added': 'opens',
  'list.add.already': 'opens',
  'chair.attendance.markPresent': 'apart',
  'chair.attendance.markAbsent': 'apart',
  'list.behalf.title': 'apart',
  'list.place.title': 'apart',
  'list.place.before': 'inside',
  'print.onBehalfOf': 'behalf',
  'report.onBehalfOf': 'apart',
  'screen.forGroup': 'behalf',
  'screen.hasTheFloor': 'opens',
  'screen.held': 'opens',
  'screen.heldWith': 'opens',
};
/** Names that are of no participant: of a screen, of a file. */
const NOBODY = new Set(['chair.screens.paired', 'screen.pageTitle', 'chair.door.signIn', 'prepare.signIn']);
const HAS_NAME = /\{(?:name|delegation|group)\}/u;

test('it is known of every message with a name where the name stands', () => {
  const named = pageMessages('en').filter(([key, message]) => HAS_NAME.test(message) && !NOBODY.has(key));
  expect(named.map(([key]) => key).toSorted()).toEqual(Object.keys(STANDS).toSorted());
  for (const [key, message] of named)
    if (STANDS[key] !== 'apart') expect(message.startsWith('{'), `${key}: ${message}`).toBe(STANDS[key] === 'opens');
});

/** What a page gives a message for its name, by where it stands. */
function given(meeting: Meeting, language: InterfaceLanguage, stands: 'opens' | 'inside' | 'behalf'): string {
  const t = createTranslate(language, {});
  const state = { t, format: createFormat(language, t), interfaceLanguage: language, language };
  const words = meetingWords(meeting.catalogue, state);
  if (stands === 'behalf') return words.behalf('G');
  return words.the({ delegationId: 'CH' }, stands === 'opens' ? 'opening' : undefined);
}

describe.each(DELEGATIONS)('on the pages: %s', (_, named, { en }) => {
  const meeting = meetingOf(named);
  const opening = en.replace(/^the /u, 'The ');

  test.each(Object.entries(STANDS).filter(([, stands]) => stands !== 'apart'))('%s', (key, stands) => {
    if (stands === 'apart') return;
    for (const language of INTERFACE_LANGUAGES) {
      const t = PAGES[language];
      const name = given(meeting, language, stands);
      const values = { name, delegation: name, group: name, time: '10:05', place: 2, number: '5(b)' };
      const read = t(key as Parameters<typeof t>[0], values);
      if (language === 'en') expect(read).toContain(stands === 'opens' ? opening : en);
      else expect(read).toContain(nameIn(named, language));
      expect(read, `${key} in ${language}`).not.toMatch(/[{}]/u);
      // Arabic joins its prepositions to the name, which a name that comes by itself does not take.
      if (language === 'ar') expect(read).not.toMatch(/(?:^|\s)(?:لـ|بـ|كـ|ل|ب|ك)\s/u);
      if (language === 'en') expect(read).not.toMatch(/\bthe the\b|\bof of\b/iu);
    }
  });
});

test('a guest is named without an article, wherever the name stands; so is a name in another language than the sentence', () => {
  const meeting = meetingOf({ name: { en: 'Netherlands' }, article: { en: 'the', fr: 'les' } });
  const wordsIn = (language: Language, interfaceLanguage: InterfaceLanguage) => {
    const t = createTranslate(interfaceLanguage, {});
    return meetingWords(meeting.catalogue, {
      t,
      format: createFormat(interfaceLanguage, t),
      interfaceLanguage,
      language,
    });
  };
  const guest: Guest = { name: 'van der Berg', kind: 'presenter' };
  expect(wordsIn('en', 'en').the({ guest }, 'opening')).toBe('van der Berg');
  expect(wordsIn('es', 'en').the({ delegationId: 'CH' })).toBe('Netherlands');
  expect(wordsIn('fr', 'fr').the({ delegationId: 'CH' })).toBe('Netherlands');
});

/** Where a page writes such a message it gives a name that was made for its place; a bare one is caught by its source. */
test('no page gives a bare name to a sentence', () => {
  const client = path.join(import.meta.dirname, '../../../client');
  const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  const wrong: string[] = [];
  for (const file of sources) {
    const source = readFileSync(path.join(client, file), 'utf8');
    for (const [key, stands] of Object.entries(STANDS)) {
      if (stands !== 'opens' && stands !== 'inside') continue;
      for (const { index } of source.matchAll(new RegExp(`'${key.replaceAll('.', '\\.')}'`, 'gu'))) {
        const call = source.slice(index, index + 160);
        const value = /\b(?:name|delegation)(?:: (?<expression>[^,}]+))?/u.exec(call.slice(key.length + 2));
        const expression =
          value?.groups?.['expression'] ?? new RegExp(`const ${value?.[0]} = (.+);`, 'u').exec(source)?.[1];
        if (!/\bthe\(/u.test(expression ?? '')) wrong.push(`${file}: ${key} gets ${expression}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
