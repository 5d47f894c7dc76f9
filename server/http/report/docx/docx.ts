// The main thread's side of documents. Knows not the library that makes them.
import type { OneOffOptions } from '../../../one-off-thread.ts';
import { slicesOf } from '../../../slices.ts';
import type { Made } from '../files/file-maker.ts';
import { fileMaker } from '../files/file-maker.ts';
import type { DocBlock, DocRequest, DocStart } from './blocks.ts';
import type { Draft } from './draft-types.ts';

const PROGRAM = new URL('./worker.ts', import.meta.url);
const SLICE = 250;

/** Makes a document of these blocks. Rejects with what the thread threw. */
export function docxMaker({ program = PROGRAM, ...options }: OneOffOptions = {}): (draft: Draft) => Promise<Made> {
  const make = fileMaker<DocStart, DocRequest>({ program, ...options });
  return ({ start, blocks }) => make(start, requests(blocks));
}

function* requests(blocks: readonly DocBlock[]): Generator<DocRequest> {
  for (const slice of slicesOf(blocks.flatMap(shorter), SLICE)) yield { kind: 'blocks', blocks: slice };
  yield { kind: 'make' };
}

/** A long table in pieces. */
function shorter(block: DocBlock): DocBlock[] {
  if (block.kind !== 'table' || block.rows.length <= SLICE) return [block];
  const [first, ...others] = slicesOf(block.rows, SLICE);
  return [{ ...block, rows: first ?? [] }, ...others.map((rows): DocBlock => ({ kind: 'rows', rows }))];
}
