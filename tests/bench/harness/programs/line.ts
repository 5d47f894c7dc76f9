// A line in a process of its own, so that it takes no time from those at its ends.
import { answerWith } from '../program-ipc.ts';
import type { Line, LineOptions } from '../line.ts';
import { openLine } from '../line.ts';

let line: Line | undefined;

const api = {
  async open(options: LineOptions): Promise<{ url: string; port: number }> {
    line = await openLine(options);
    return { url: `http://127.0.0.1:${line.port}`, port: line.port };
  },
  /** What has arrived, in each direction. */
  bytes: () => ({ up: line?.bytes.up ?? 0, down: line?.bytes.down ?? 0 }),
  silence: () => line?.silence(),
};
export type LineProgram = typeof api;
answerWith(api);
