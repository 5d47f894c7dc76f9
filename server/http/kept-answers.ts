// Answers of the public's pages, which are the same for all: made and packed once, and given to whoever asks the same within the second
// for which any cache may keep them. Few, so that odd questions take no memory. Knows neither meetings nor requests.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Encoding } from './encodings.ts';

export interface KeptAnswer {
  /** JSON. */
  readonly text: string;
  /** The same, packed once; undefined where it is too short for that. */
  packed(encoding: Encoding): Promise<Buffer> | undefined;
}

export interface KeptAnswers {
  /** The answer to this question, where it was made a moment ago. */
  find(question: string): KeptAnswer | undefined;
  keep(question: string, text: string): KeptAnswer;
}

/** The server's time in an answer is no older than caches were told that it may be. */
const KEPT_FOR_MS = 1_000;
const MOST_ANSWERS = 64;
const MOST_CHARACTERS = 8 * 1_048_576;
const WORTH_PACKING = 1_024;

/** @param now a clock in ms that never goes back. */
export function keptAnswers(now: () => number = () => performance.now()): KeptAnswers {
  /** The oldest first. */
  const answers = new Map<string, { answer: KeptAnswer; madeAt: number }>();
  let characters = 0;

  function forget(question: string): void {
    const known = answers.get(question);
    if (known && answers.delete(question)) characters -= known.answer.text.length;
  }

  return {
    find(question) {
      const known = answers.get(question);
      return known && now() - known.madeAt < KEPT_FOR_MS ? known.answer : undefined;
    },
    keep(question, text) {
      forget(question);
      const answer = { text, packed: packer(text) };
      answers.set(question, { answer, madeAt: now() });
      characters += text.length;
      for (const [oldest, { madeAt }] of answers) {
        if (
          oldest === question ||
          (answers.size <= MOST_ANSWERS && characters <= MOST_CHARACTERS && now() - madeAt < KEPT_FOR_MS)
        )
          break;
        forget(oldest);
      }
      return answer;
    },
  };
}

function packer(text: string): KeptAnswer['packed'] {
  if (text.length < WORTH_PACKING) return () => undefined;
  const made = new Map<Encoding, Promise<Buffer>>();
  return (encoding) => {
    let packed = made.get(encoding);
    // Quality 4: it is packed anew each second.
    if (!packed)
      made.set(
        encoding,
        (packed =
          encoding === 'br'
            ? promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
            : promisify(gzip)(text)),
      );
    return packed;
  };
}
