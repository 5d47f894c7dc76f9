// A text in the languages that it has: one at least, and which one whoever reads another is told.
import { describe, expect, test } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';
import { textIn } from '#shared/meeting/texts.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Language, Text } from '#shared/meeting/state.ts';

import { pickWithLanguage } from '../../../client/i18n/pick-language.ts';
import { done, given, secretary } from '../../given.ts';

const does = (command: Command) => secretary.does(command);

describe('a text', () => {
  test('is given in any one language, and keeps it alone', () => {
    given()
      .when(does({ type: 'AddItem', number: '7', title: { fr: 'Questions diverses' } }))
      .thenEvents({ type: 'ItemAdded', info: { title: { fr: 'Questions diverses' } } });
    expect(parseCommand({ type: 'AddItem', number: '7', title: {} })).toMatchObject({
      ok: false,
      issues: [{ path: 'title' }],
    });
  });

  test.each<[string, Command]>([
    ['of an item', { type: 'EditItem', itemId: '6', title: { en: null } }],
    ['of a sitting', { type: 'EditSitting', sittingId: 'am', title: { en: null } }],
    ['of a delegation', { type: 'EditDelegation', delegationId: 'CH', name: { en: null } }],
    ['of the meeting', { type: 'EditMeeting', title: { en: null } }],
  ])('%s does not lose its last language, and any other', (_whose, command) => {
    given().when(does(command)).thenRefused('no-language-left', { code: 'INVALID' });
    const field = 'name' in command ? 'name' : 'title';
    const french = { ...command, [field]: { fr: 'Autre' } } as Command;
    given(done(does(french)), done(does(command)));
  });

  test.each<[Text, Language, Language | undefined, Language]>([
    [{ en: 'E', fr: 'F' }, 'fr', undefined, 'fr'],
    [{ en: 'E', fr: 'F' }, 'ar', 'fr', 'fr'],
    [{ en: 'E', fr: 'F' }, 'ar', undefined, 'en'],
    [{ en: 'E', fr: 'F' }, 'ar', 'zh', 'en'],
    [{ ru: 'R', fr: 'F' }, 'ar', undefined, 'ru'],
  ])('%j is told in %s, with %s first, as its %s', (text, reader, first, told) => {
    expect(textIn(text, reader, first)).toBe(text[told]);
    expect(pickWithLanguage(text, reader, first)).toEqual({ text: text[told], language: told });
  });
});
