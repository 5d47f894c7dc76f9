// The lines of a file's faults, for answers to whoever has its text.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';

import { withLines } from '../plain-file/lines.ts';
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

/** What the engine says of a text that is no JSON, and on which line. */
export function unreadable(text: string, { message }: SyntaxError): FileFault {
  const [, place] = / at position (\d+)/.exec(message) ?? [];
  const until = place === undefined ? text : text.slice(0, Number(place));
  const what = message
    .replace(/ in JSON at position.*$/s, '')
    .replace(/^Unexpected end of JSON input$/, 'it ends too early');
  return { path: '', line: until.split('\n').length, message: `expected JSON: ${what}` };
}
