import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { eventSchemas } from '#shared/meeting/events.ts';
import type { VersionedEvent } from '#shared/meeting/versions.ts';
import { LIFTS, versionOf } from '#shared/meeting/versions.ts';

import { knowsEvent } from '#shared/meeting/meeting.ts';

import { makeUpcast } from '../../../server/store/upcast.ts';

const GOLDEN = new URL('../../golden/', import.meta.url);
const upcast = makeUpcast(LIFTS, knowsEvent);

describe('events of older programs', () => {
  for (const file of readdirSync(GOLDEN).filter((name) => name.endsWith('.json'))) {
    test(`${file} is lifted to today's shape`, () => {
      const stored = JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')) as VersionedEvent;
      const lifted = upcast(stored);
      expect(lifted).toMatchObject({ seq: stored.seq, at: stored.at, v: versionOf(stored.type) });
      expect(eventSchemas[stored.type as keyof typeof eventSchemas].safeParse(lifted).error).toBeUndefined();
    });
  }

  test('who was passed over before the field had its name went to the end of the list', () => {
    const lifted = upcast({ seq: 9, type: 'PassedOver', at: 1, entryId: 'e1', to: 'end' });
    expect(lifted).toMatchObject({ goes: 'to-end' });
    expect(lifted).not.toHaveProperty('to');
  });

  test('a log from a newer program is refused, and says so', () => {
    expect(() => upcast({ seq: 3, type: 'PassedOver', at: 1, v: 9 })).toThrow(/newer/);
    expect(() => upcast({ seq: 3, type: 'TeleportSpeaker', at: 1 })).toThrow(/newer/);
  });
});
