// A delegation that is added by hand under a name of the table of names comes with all that the table knows.
import { expect, test } from 'vitest';

import { calledName } from '#shared/meeting/clean-text.ts';
import { decide } from '#shared/meeting/meeting.ts';
import type { Text } from '#shared/meeting/state.ts';

import { knownDelegation } from '../../../server/names/known-delegation.ts';
import { knownNames } from '../../../server/names/table.ts';
import { SECRETARY, smallMeeting, TEN } from '../../scenario.ts';

function added(name: Text) {
  const decision = decide(
    smallMeeting(),
    { type: 'AddDelegation', name, category: 'state-party' },
    { now: TEN, by: SECRETARY, commandId: 'c', newId: () => 'random', known: knownDelegation },
  );
  return decision.ok && decision.events[0]?.type === 'DelegationAdded' ? decision.events[0].delegation : undefined;
}

test('it has the table’s names, article and flag, and its code as id unless that is taken', () => {
  expect(added({ fr: 'Norvège' })).toMatchObject({
    id: 'NO',
    name: { en: 'Norway', fr: 'Norvège', es: 'Noruega' },
    article: { fr: 'la' },
    flag: 'no',
  });
  // The small meeting has another delegation of this code.
  expect(added({ en: 'Switzerland' })).toMatchObject({ id: 'random', name: { fr: 'Suisse' }, flag: 'ch' });
  expect(added({ en: 'Norway', fr: 'Royaume de Norvège' })).toMatchObject({ name: { fr: 'Royaume de Norvège' } });
});

test('a name that the table does not have, or names of two, are taken as they are written', () => {
  expect(added({ en: 'Ruritania' })).toEqual({ id: 'random', name: { en: 'Ruritania' }, category: 'state-party' });
  expect(added({ en: 'Norway', fr: 'Suède' })).toEqual({
    id: 'random',
    name: { en: 'Norway', fr: 'Suède' },
    category: 'state-party',
  });
});

test('every name of the table in every language finds itself and none other', () => {
  const counts = new Map<string, Set<string>>();
  for (const { code, name } of knownNames())
    for (const text of Object.values(name))
      counts.set(calledName(text), (counts.get(calledName(text)) ?? new Set()).add(code));
  for (const { code, name } of knownNames())
    for (const [language, text] of Object.entries(name)) {
      expect(counts.get(calledName(text))!.size, `${text} is of two`).toBe(1);
      expect(knownDelegation({ [language]: text })?.id).toBe(code);
    }
});
