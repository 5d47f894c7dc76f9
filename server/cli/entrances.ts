// The entrances of a server: for each meeting the links and the code by which people come in, and how a terminal shows them.
// Whoever reads this can walk in, so it is shown on a terminal only, or where it was asked for as JSON.
import { stripVTControlCharacters } from 'node:util';

import qrcode from 'qrcode';

import type { LinkView, MeetingSummary, Operator } from '../meetings/operator.ts';
import { joinUrl } from '../meetings/link-url.ts';
import { valueOf } from './fault.ts';
import { harmless, line } from './print.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface Entrance {
  name: 'chair' | 'secretary' | 'delegates' | 'screen' | 'booth';
  url: string;
}

export interface MeetingEntrances {
  meeting: MeetingSummary;
  /** Named so in the JSON that is printed. */
  doors: Entrance[];
}

/** Those who come in by a link and not by the code. */
export const LINKED_ROLES = ['chair', 'secretary', 'screen', 'booth'] as const;
/** Those that a phone or a second laptop opens: worth the room of a picture. */
const WITH_PICTURE: readonly Entrance['name'][] = ['chair', 'delegates', 'screen'];

/** The entrances of all meetings; of several links of one role the first that stands. */
export async function entrancesOf(operator: Operator, url: string): Promise<MeetingEntrances[]> {
  const meetings = valueOf(await operator.listMeetings());
  return Promise.all(
    meetings.map(async (meeting) => {
      const links = valueOf(await operator.listLinks(meeting.id));
      return { meeting, doors: [...entrancesOfLinks(links), ...entranceOfCode(meeting, url)].sort(inOrder) };
    }),
  );
}

/** The page on which meetings are prepared, with the first operator’s link that stands; undefined: there is none. */
export async function prepareUrl(operator: Operator): Promise<string | undefined> {
  const links = valueOf(await operator.listLinks());
  return links.find((link) => link.role === 'operator' && link.url !== undefined)?.url;
}

/** The entrances of one meeting, whose links show where the server is reached. */
export function entrancesOfMeeting(meeting: MeetingSummary, links: LinkView[]): MeetingEntrances {
  const doors = entrancesOfLinks(links);
  const [first] = doors;
  if (first) doors.push(...entranceOfCode(meeting, new URL(first.url).origin));
  return { meeting, doors: doors.sort(inOrder) };
}

function entrancesOfLinks(links: LinkView[]): Entrance[] {
  return LINKED_ROLES.flatMap((role) => {
    const url = links.find((link) => link.role === role && link.url !== undefined)?.url;
    return url === undefined ? [] : [{ name: role, url }];
  });
}

function entranceOfCode({ joinCode }: MeetingSummary, url: string): Entrance[] {
  return joinCode === null ? [] : [{ name: 'delegates', url: joinUrl(url, joinCode) }];
}

const ORDER: readonly Entrance['name'][] = ['chair', 'secretary', 'delegates', 'screen', 'booth'];
const inOrder = (a: Entrance, b: Entrance) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name);

/** Writes the entrances of a meeting with their QR codes, beside one another where the terminal is wide enough. */
export async function showEntrances({ meeting, doors }: MeetingEntrances, columns: number): Promise<void> {
  line(`${harmless(textIn(meeting.title, 'en'))} (${meeting.id})`);
  for (const { name, url } of doors) line(`  ${name.padEnd(9)}  ${url}`);
  const pictures = await Promise.all(doors.filter(({ name }) => WITH_PICTURE.includes(name)).map(picture));
  const width = pictures.reduce((sum, one) => sum + one.width + GAP, 0);
  for (const row of width <= columns ? [pictures] : pictures.map((one) => [one])) beside(row);
}

interface Picture {
  lines: string[];
  width: number;
}

const GAP = 4;

async function picture({ name, url }: Entrance): Promise<Picture> {
  const text = await qrcode.toString(url, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
  const lines = text.split('\n').filter((one) => one !== '');
  const width = Math.max(...lines.map((one) => stripVTControlCharacters(one).length));
  return {
    lines: [name.padEnd(width), ...lines.map((one) => one + ' '.repeat(width - stripVTControlCharacters(one).length))],
    width,
  };
}

function beside(pictures: Picture[]): void {
  line('');
  const height = Math.max(0, ...pictures.map(({ lines }) => lines.length));
  for (let row = 0; row < height; row += 1) {
    line(pictures.map(({ lines, width }) => lines[row] ?? ' '.repeat(width)).join(' '.repeat(GAP)));
  }
}
