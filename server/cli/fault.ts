// What the operator's command tells the person when it cannot do what was asked, and how it ends then.
import type { AccessError } from '../access/identity.ts';
import type { Answer } from '../meetings/answers.ts';
import { StoreError } from '../store/errors.ts';
import { harmless } from './print.ts';

/** An expected failure: the message is for the person, and no trace is shown. */
export class CliFault extends Error {}

/** The value of an answer; a refusal becomes a sentence for the person. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new CliFault(inWords(answer.error));
}

function inWords({ message, remedy, details }: AccessError): string {
  const issues =
    details?.issues?.map(({ path, line, message: fault }) => {
      const place = path === '' && line === undefined ? 'the file' : harmless(path);
      const where = [line === undefined ? '' : `line ${line}`, place].filter((part) => part !== '').join(', ');
      return `  ${where}: ${harmless(fault)}`;
    }) ?? [];
  const shown = issues.slice(0, 20);
  if (issues.length > shown.length) shown.push(`  and ${issues.length - shown.length} more`);
  return [remedy === undefined ? message : `${message} ${remedy}`, ...shown].join('\n');
}

/** The text for standard error. A bug keeps its trace: somebody has to find it. */
export function textOf(error: unknown): string {
  if (error instanceof CliFault || error instanceof StoreError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
