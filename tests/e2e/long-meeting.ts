// A meeting whose texts are as long as they may be, in one script: to see that pages hold them. Knows the wire, nothing of pages.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';

import { takeSeat } from '../wire/example-client.ts';

/** Real sentences in one script, and one word of 49 letters. */
const SCRIPTS = {
  Latin: {
    language: 'en',
    words:
      'Progress and challenges in meeting the obligations of the Convention, its universalization and implementation',
    word: 'Rindfleischetikettierungsüberwachungsaufgabenübertrag'.slice(0, 49),
  },
  Arabic: {
    language: 'ar',
    words: 'التقدم المحرز والتحديات القائمة في الوفاء بالتزامات الاتفاقية وتحقيق عالميتها وتنفيذها على الصعيد الوطني',
    word: 'أفاستسقيناكموهاأفاستسقيناكموهاأفاستسقيناكموهاأفاس'.slice(0, 49),
  },
  Russian: {
    language: 'fr',
    words:
      'Прогресс и проблемы в выполнении обязательств по Конвенции, её универсализация и осуществление государствами',
    word: 'превысокомногорассмотрительствующийрентгеноэлектрокардиограф'.slice(0, 49),
  },
} as const;

export type Script = keyof typeof SCRIPTS;
export const LONG_SCRIPTS = Object.keys(SCRIPTS) as Script[];

/** The page's language for this script: of those that the program speaks, the one read in its direction. */
export const languageOf = (script: Script): string => SCRIPTS[script].language;

/** So many letters that begin by the mark: 64 of them are ordinary words, then comes the word of 49. */
export function letters(script: Script, count: number, mark: string): string {
  const { words, word } = SCRIPTS[script];
  const all = `${mark} ${words.slice(0, words.indexOf(' ', 56))} ${word} ${`${words} `.repeat(10)}`;
  const cut = all.slice(0, count).trimEnd();
  return cut + word.slice(0, count - cut.length);
}

export const LONG_NUMBERS = ['Annex II.5(b)', 'Annex II.5(b)(iv)', 'Addendum XVIII.12(c)(ii)'] as const;
const SYMBOL = 'CCM/MSP/2026/PM.2/WP.1/Rev.1/Add.2/Corr.3-'.repeat(5).slice(0, 200);

function meetingFile(script: Script, id: string) {
  const now = Date.now();
  // Where a page has no text in its own language it shows the English: so both are long.
  const text = (count: number, mark: string) => ({
    en: letters(script, count, mark),
    ar: letters(script, count, mark),
  });
  const item = (itemId: string, number: string, count: number, more = {}) => ({
    id: itemId,
    number,
    title: text(count, itemId),
    plannedMs: 1_800_000,
    documents: ['available', 'announced', 'available', 'available', 'available'].map((status) => ({
      symbol: SYMBOL,
      title: text(count, 'D'),
      status,
      languages: ['en', 'fr', 'es', 'ar', 'zh', 'ru'],
      links: { en: 'https://example.org/a' },
    })),
    ...more,
  });
  return {
    id,
    catalogue: {
      title: text(200, 'M'),
      subtitle: text(200, 'S'),
      symbol: SYMBOL,
      venue: text(200, 'V'),
      date: '2026-11-24',
      timeZone: 'Europe/Zurich',
      categories: [{ id: 'state', name: text(60, 'C'), mark: 'disc' }],
      delegations: ['CH', 'DE', 'FR', 'AT', 'NZ', 'CL'].map((delegation) => ({
        id: delegation,
        name: text(148, delegation),
        category: 'state',
        flag: delegation.toLowerCase(),
      })),
      groups: [{ id: 'G', name: text(191, 'G') }],
      items: [
        item('1', LONG_NUMBERS[0], 200),
        item('2', LONG_NUMBERS[1], 600, { parent: '1' }),
        item('3', LONG_NUMBERS[2], 600),
      ],
    },
    settings: {
      publicView: true,
      joining: 'approve',
      moderated: false,
      meetingLimit: { limitMs: 180_000, basis: 'rule' },
    },
    sittings: [
      {
        id: 'am',
        title: text(60, 'T'),
        startsAt: now - 600_000,
        endsAt: now + 7_200_000,
        room: letters(script, 60, 'R'),
      },
    ],
  };
}

interface Server {
  url: string;
  dataDir: string;
}

/** The meeting on a running server, and its day moment by moment. */
export async function openLongMeeting(server: Server, script: Script, id = `long-${script.toLowerCase()}`) {
  const control = (await readFile(path.join(server.dataDir, 'control.token'), 'utf8')).trim();
  const post = async <T>(where: string, body: unknown): Promise<T> => {
    const response = await fetch(server.url + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${control}` },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as T;
    expect(response.ok, JSON.stringify(answer)).toBe(true);
    return answer;
  };
  const { joinCode } = await post<{ joinCode: string }>('/api/operator/meetings', meetingFile(script, id));
  const link = (role: string, delegationId?: string) =>
    post<{ url: string; token: string }>('/api/operator/links', {
      role,
      meetingId: id,
      ...(delegationId !== undefined && { delegationId }),
    });
  const seat = await takeSeat(server.url, id, (await link('chair')).token);
  const give = async (command: object) => expect(await seat.give(command)).toMatchObject({ ok: true });
  const listed: string[] = [];

  return {
    id,
    joinCode,
    link,
    give,
    /** The sitting, its second item and the list are open. */
    async openList() {
      await give({ type: 'OpenSitting', sittingId: 'am' });
      await give({ type: 'OpenItem', itemId: '2' });
      await give({ type: 'OpenList', itemId: '2', closesAt: Date.now() + 35 * 60_000 });
    },
    /** Four delegations wait; three of them speak for a group, three have named their speaker. */
    async fillList() {
      const speaker = { name: letters(script, 120, 'N'), title: letters(script, 160, 'T') };
      for (const delegationId of ['DE', 'CH', 'FR', 'AT'])
        await give({
          type: 'RequestFloor',
          itemId: '2',
          delegationId,
          enteredBy: 'nameplate',
          ...(delegationId !== 'CH' && { onBehalfOf: delegationId === 'DE' ? 'G' : letters(script, 1000, 'B') }),
          ...(delegationId !== 'FR' && { speaker }),
        });
      for (let count = 0; count < 4; count += 1) listed.push((await seat.until('FloorRequested')).entryId ?? '');
    },
    /** The first or a later of them gets the floor after whoever has it. */
    giveFloor: (place: number, after: number | null) =>
      give({ type: 'GiveFloor', entryId: listed[place], after: after === null ? null : listed[after] }),
    endSpeech: (place: number) => give({ type: 'EndSpeech', entryId: listed[place] }),
    announce: () => give({ type: 'PostAnnouncement', text: letters(script, 1000, 'A') }),
    giveGuestTheFloor: () =>
      give({
        type: 'GiveFloor',
        guest: { name: letters(script, 190, 'G'), title: letters(script, 190, 'O'), kind: 'presenter' },
        itemId: '2',
        after: null,
      }),
    suspend: () => give({ type: 'SuspendSitting', sittingId: 'am', resumesAt: Date.now() + 600_000, speaker: 'end' }),
    close: () => seat.close(),
  };
}
