// Imports: how long the event loop is held while files are read, the largest that are taken and those made to hurt, beside the idle loop; how
// soon each is answered; and what of the memory they took is there again.
import { setTimeout as sleep } from 'node:timers/promises';

import { knownNames } from '../../server/names/table.ts';
import { document, LAUGHS, lying, paragraph, sheetXml, workbook } from '../unit/import/crafted-files.ts';
import type { LoopDelay } from './harness/program-ipc.ts';
import type { Bench } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { median } from './harness/statistics.ts';

const DELEGATIONS = 2_000;
const ROWS = 4_900;
const COLUMNS = 20;
const MOST_MS = 10;
const MOST_REFUSAL_MS = 2_000;
/** What may be left of the memory that many imports took, in the server's own process. */
const MOST_LEFT_MIB = 64;
const MIB = 2 ** 20;
const IDLE = 'idle';

interface File {
  name: string;
  kind: string;
  bytes: Buffer;
  /** Made to hurt. */
  isHostile: boolean;
}

function files(): File[] {
  const names = knownNames();
  const row = (nth: number) =>
    Array.from({ length: COLUMNS }, (_, column) =>
      column === 0 ? names[nth % names.length]!.name.en! : column === 1 ? 'State Party' : `cell ${nth} ${column}`,
    );
  const head = ['Country', 'Category', ...Array.from({ length: COLUMNS - 2 }, (_, nth) => `Column ${nth}`)];
  const large = workbook({ List: sheetXml([head, ...Array.from({ length: ROWS }, (_, nth) => row(nth))]) });
  const text = [head, ...Array.from({ length: ROWS }, (_, nth) => row(nth))].map((cells) => cells.join(';')).join('\n');
  const agenda = document(
    Array.from({ length: 290 }, (_, nth) => paragraph(`${nth + 1}.\tItem of the agenda ${nth}`)).join(''),
  );
  const corner = sheetXml([['Country']]).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );
  const zeros = Buffer.alloc(2 ** 26);
  const made = (name: string, kind: string, bytes: Buffer): File => ({ name, kind, bytes, isHostile: false });
  const hostile = (name: string, bytes: Buffer): File => ({ name, kind: 'participants', bytes, isHostile: true });
  return [
    made(`workbook of ${ROWS} rows`, 'participants', large),
    made(`text of ${ROWS} rows`, 'participants', Buffer.from(text, 'latin1')),
    made('document of 290 items', 'agenda', agenda),
    hostile('a gigabyte of zeros', lying('xl/worksheets/sheet1.xml', zeros, { size: 2 ** 30 })),
    hostile('a directory that lies', lying('[Content_Types].xml', zeros, { size: 1_000 })),
    hostile('a billion laughs', workbook({ A: LAUGHS })),
    hostile('a cell in the last corner', workbook({ A: corner })),
    hostile('5 MiB and a byte', Buffer.alloc(5 * 2 ** 20 + 1, 'a')),
  ];
}

interface Sample extends LoopDelay {
  answerMs: number;
}

export const bench: Bench = {
  about: `A meeting of ${DELEGATIONS} delegations. An officer sends a file for the preview, three times in turn, the next 0.3 s after each answer; meanwhile a timer of one millisecond in the server tells how late it comes. The files and the idle loop take turns in the same server.`,
  async run(run) {
    const server = run.programs.start<RostrumServer>('rostrum-server');
    const { url } = await server.ask('start', { dataDir: run.folder() });
    const { chair } = await server.ask('makeMeeting', { id: 'm', delegations: DELEGATIONS, waiting: 10 });
    const all = files();
    const send = async ({ kind, bytes, isHostile }: File): Promise<number> => {
      for (;;) {
        const startedAt = performance.now();
        const response = await fetch(`${url}/api/meetings/m/imports/${kind}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${chair}` },
          body: new Uint8Array(bytes),
        });
        const answer = (await response.json()) as { error?: { code: string } };
        const took = performance.now() - startedAt;
        if (answer.error?.code === 'RATE_LIMITED') await sleep(1_000);
        else if (response.ok === isHostile) throw new Error(JSON.stringify(answer.error ?? 'it was read'));
        else return took;
      }
    };
    const kinds = [IDLE, ...all.map(({ name }) => name)];
    const samples = new Map<string, Sample[]>(kinds.map((kind) => [kind, []]));
    const rounds = run.quick ? 2 : 8;
    const memory = async () => (await server.ask('usage')).rssBytes / MIB;
    let before = 0;
    // The first round is for the compiler.
    for (let round = -1; round < rounds; round += 1) {
      for (const kind of kinds) {
        const file = all.find(({ name }) => name === kind);
        // So that what a device may ask at once has come back.
        await sleep(run.quick ? 1_000 : 3_000);
        await server.ask('watchLoop');
        const took: number[] = [];
        if (file)
          for (let nth = 0; nth < 3; nth += 1) {
            took.push(await send(file));
            await sleep(300);
          }
        else await sleep(1_000);
        const delay = await server.ask('loopDelay');
        if (round >= 0) samples.get(kind)!.push({ ...delay, answerMs: took.length > 0 ? median(took) : 0 });
      }
      // The first round fills what is kept for good: compiled code, the table of names.
      if (round === -1) before = await memory();
      run.say(`round ${round + 2} of ${rounds + 1}`);
    }
    const imports = rounds * all.length * 3;
    await sleep(5_000);
    const after = await memory();
    const of = (kind: string, value: (sample: Sample) => number) => median(samples.get(kind)!.map(value));
    return {
      tables: [
        {
          title: 'The memory of the server, resident',
          columns: ['imports', 'before MiB', 'after MiB'],
          rows: [[imports, before, after]],
        },
        {
          title: 'While files are read',
          columns: ['file', 'loop late p50 ms', 'p99 ms', 'max ms', 'answer ms'],
          rows: kinds.map((kind) => [
            kind,
            of(kind, ({ p50Ms }) => p50Ms),
            of(kind, ({ p99Ms }) => p99Ms),
            of(kind, ({ maxMs }) => maxMs),
            kind === IDLE ? '–' : of(kind, ({ answerMs }) => answerMs),
          ]),
        },
      ],
      goals: [
        atMost(`the memory that is left of ${imports} imports`, MOST_LEFT_MIB, Math.max(0, after - before), ' MiB'),
        ...all.flatMap(({ name, isHostile }) => [
          atMost(
            `the event loop, p99, while this is read: ${name}`,
            MOST_MS,
            of(name, ({ p99Ms }) => p99Ms),
            ' ms',
          ),
          ...(isHostile
            ? [
                atMost(
                  `refused: ${name}`,
                  MOST_REFUSAL_MS,
                  of(name, ({ answerMs }) => answerMs),
                  ' ms',
                ),
              ]
            : []),
        ]),
      ],
      notes: [
        'p50, p99 and max are those of a round, and the table has their medians over the rounds. The idle loop is what the timer itself and the machine add.',
        'Each file is read by a thread that is started for it; the bench runs on the same cores.',
      ],
      figures: Object.fromEntries(samples),
    };
  },
};
