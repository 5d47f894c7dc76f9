// A proposal as an officer types it, in the meeting's languages, as the commands that it becomes.
import { expect, test } from 'vitest';

import type { Question } from '#shared/meeting/state.ts';

import { smallMeeting } from '../../scenario.ts';
import { draftOf, edited, proposed } from '../../../client/screens/chair/dialogs/proposal-draft.ts';

const LANGUAGES = ['fr', 'en', 'ar'] as const;
const SETTINGS = smallMeeting().settings;
const blank = draftOf(undefined, 'en', SETTINGS);
const question = (more: Partial<Question>): Question => ({
  id: 'q1',
  kind: 'decision',
  stage: 'open',
  itemId: null,
  text: 'take note',
  raisedAt: 0,
  ask: 'objection',
  rank: null,
  need: { num: 1, den: 2, strict: true, of: 'voting' },
  sponsors: [],
  seq: 1,
  ...more,
});

test('given one language, when it is proposed, then the text alone is sent', () => {
  expect(proposed({ ...blank, en: ' take note ' }, LANGUAGES, 0)).toEqual({
    type: 'ProposeDecision',
    subject: 'proposal',
    text: 'take note',
    ask: 'objection',
  });
  expect(proposed(blank, LANGUAGES, 0)).toBeNull();
});

test('given several languages, when it is proposed, then all are sent, and the text is that of the meeting’s first', () => {
  const draft = { ...blank, en: 'take note', fr: 'prendre note' };
  expect(proposed(draft, LANGUAGES, 0)).toMatchObject({
    text: 'prendre note',
    texts: { fr: 'prendre note', en: 'take note' },
  });
  expect(proposed({ ...draft, subject: 'sounding' }, LANGUAGES, 0)).toEqual({
    type: 'ProposeDecision',
    subject: 'sounding',
    text: 'prendre note',
    texts: { fr: 'prendre note', en: 'take note' },
  });
});

test('given a proposal in two languages, when one of them is changed, then both go along, or the other would be lost', () => {
  const before = question({ text: 'prendre note', texts: { fr: 'prendre note', en: 'take note' } });
  const value = { ...draftOf(before, 'en', SETTINGS), en: 'take note with thanks' };
  expect(edited(before, { en: value.en }, value, LANGUAGES, 0)).toEqual({
    type: 'EditQuestion',
    questionId: 'q1',
    text: 'prendre note',
    texts: { fr: 'prendre note', en: 'take note with thanks' },
  });
});

test('given a proposal in two languages, when one of them is emptied, then the other stands alone', () => {
  const before = question({ text: 'prendre note', texts: { fr: 'prendre note', en: 'take note' } });
  const value = { ...draftOf(before, 'en', SETTINGS), en: '' };
  expect(edited(before, { en: '' }, value, LANGUAGES, 0)).toMatchObject({
    text: 'prendre note',
    texts: { fr: 'prendre note' },
  });
});

test('given a text whose language nobody said, when it is opened, then it stands in the reader’s field, and a second joins it', () => {
  const before = question({});
  const value = draftOf(before, 'en', SETTINGS);
  expect(value.en).toBe('take note');
  expect(edited(before, {}, value, LANGUAGES, 0)).toEqual({ type: 'EditQuestion', questionId: 'q1' });
  expect(edited(before, { ar: 'تحيط علما' }, { ...value, ar: 'تحيط علما' }, LANGUAGES, 0)).toMatchObject({
    text: 'take note',
    texts: { en: 'take note', ar: 'تحيط علما' },
  });
});

test('given a text in a language that the meeting no longer has, when another is changed, then it stays', () => {
  const before = question({ text: 'prendre note', texts: { fr: 'prendre note', ru: 'принять к сведению' } });
  const value = { ...draftOf(before, 'fr', SETTINGS), fr: 'prendre acte' };
  expect(edited(before, { fr: value.fr }, value, ['fr'], 0)).toMatchObject({
    text: 'prendre acte',
    texts: { fr: 'prendre acte', ru: 'принять к сведению' },
  });
});

test('given a part of several lines, when another one is typed anew, then its own lines stay', () => {
  const parts = [
    { id: 'p1', label: '1', text: 'to meet\non Friday', status: 'pending' as const },
    { id: 'p2', label: '2', text: 'in Geneva', status: 'pending' as const },
  ];
  const before = question({ parts });
  const typed = draftOf(before, 'en', SETTINGS).parts.replace('Geneva', 'Vienna');
  expect(edited(before, { parts: typed }, draftOf(before, 'en', SETTINGS), LANGUAGES, 0).parts).toEqual([
    parts[0],
    { ...parts[1], text: 'in Vienna' },
  ]);
});
