// The lines of a file's faults, for answers to whoever has its text.
import { withLines } from '../plain-file/line-numbers.ts';
import type { Answer } from './answers.ts';

/** The same answer; where it refuses a file, each fault with its line in this text. */
export function withFaultLines<T>(answer: Answer<T>, text: string): Answer<T> {
  const issues = answer.ok || answer.error.details?.reason !== 'bad-file' ? undefined : answer.error.details.issues;
  if (answer.ok || issues === undefined) return answer;
  return {
    ok: false,
    error: { ...answer.error, details: { ...answer.error.details, issues: withLines(issues, text) } },
  };
}
