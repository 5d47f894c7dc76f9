// A request as it is written, and the commands that it becomes.
import { expect, it } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';

import {
  draftOf,
  editCommand,
  emptyDraft,
  isComplete,
  requestCommand,
} from '../../../client/screens/delegate/request-draft.ts';

const draft = emptyDraft({}, 'fr');

it('asks for the delegation itself, in the language of the page, from the room', () => {
  expect(requestCommand('5(b)', draft)).toEqual({ type: 'RequestFloor', itemId: '5(b)', language: 'fr', mode: 'room' });
});

it('begins with what was said the last time', () => {
  expect(emptyDraft({ language: 'ar', mode: 'remote', speakerName: 'A. Haddad' }, 'fr')).toMatchObject({
    language: 'ar',
    mode: 'remote',
    speakerName: 'A. Haddad',
  });
});

it('is complete only with the name of the group', () => {
  expect(isComplete({ ...draft, capacity: 'group' })).toBe(false);
  expect(isComplete({ ...draft, capacity: 'group', group: ' EU ' })).toBe(true);
});

it('says the group, the speaker and the length of a video', () => {
  const full = {
    ...draft,
    capacity: 'group' as const,
    group: ' EU ',
    mode: 'video' as const,
    videoSeconds: 130,
    speakerName: ' A. Haddad ',
    speakerTitle: 'Ambassador',
  };
  expect(requestCommand('6', full)).toEqual({
    type: 'RequestFloor',
    itemId: '6',
    language: 'fr',
    mode: 'video',
    videoMs: 130_000,
    onBehalfOf: 'EU',
    speaker: { name: 'A. Haddad', title: 'Ambassador' },
  });
});

it('takes away by null, in an edit, what was said before and is not any more', () => {
  const emptied = { language: ' ', speakerName: '', capacity: 'own' as const };
  expect(editCommand('e1', { ...draft, ...emptied }, emptied)).toEqual({
    type: 'EditEntry',
    entryId: 'e1',
    onBehalfOf: null,
    speaker: null,
    language: null,
  });
  const video = { ...draft, mode: 'video' as const, videoSeconds: null };
  expect(editCommand('e1', video, { videoSeconds: null })).toMatchObject({ videoMs: null });
});

it('sends of an edit only what was changed', () => {
  const all = { ...draft, capacity: 'group' as const, group: 'EU', speakerName: 'A. Haddad' };
  expect(editCommand('e1', all, { mode: 'remote' })).toEqual({ type: 'EditEntry', entryId: 'e1', mode: 'room' });
  expect(editCommand('e1', all, {})).toEqual({ type: 'EditEntry', entryId: 'e1' });
});

it('makes commands that the server reads, also from an entry that is there already', () => {
  const entry = {
    id: 'e1',
    itemId: '6',
    mode: 'room' as const,
    requestedAt: 0,
    receipt: 1,
    enteredBy: 'device' as const,
    seq: 1,
    onBehalfOf: 'EU',
  };
  expect(parseCommand(requestCommand('6', draft)).ok).toBe(true);
  expect(parseCommand(editCommand('e1', draftOf(entry), draftOf(entry))).ok).toBe(true);
  expect(draftOf(entry)).toMatchObject({ capacity: 'group', group: 'EU', language: '' });
});
