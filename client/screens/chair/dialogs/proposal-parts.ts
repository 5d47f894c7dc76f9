// The parts of a proposal as an officer types them, one a line: “12: text”, or the text alone, which is then numbered. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Question } from '#shared/meeting/state.ts';

type Parts = NonNullable<Question['parts']>;
type Given = NonNullable<CommandOf<'ProposeDecision'>['parts']>;

const MOST_OF_A_LABEL = 24;

/** What stands before the first colon is the label, where it is short enough for one. */
export function typedParts(typed: string): Given {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const [, label = '', text = ''] = /^([^:：]+)[:：](.*)$/u.exec(line) ?? [];
    const named = label.trim();
    if (named !== '' && named.length <= MOST_OF_A_LABEL)
      return { label: named, ...(text.trim() !== '' && { text: text.trim() }) };
    return line.length <= MOST_OF_A_LABEL && !/[:：]/u.test(line)
      ? { label: line }
      : { label: String(index + 1), text: line };
  });
}

const inOneLine = (text: string | undefined): string | undefined => text?.replaceAll('\n', ' ').trim();

/** As they are typed again. */
export const partsAsTyped = (parts: Parts = []): string =>
  parts.map(({ label, text }) => [label, inOneLine(text)].filter(Boolean).join(': ')).join('\n');

/** The parts as they were changed: what was struck out stays so while its line is there, and a text that nobody touched keeps its lines. */
export const changedParts = (parts: Parts, typed: string): NonNullable<CommandOf<'EditQuestion'>['parts']> =>
  typedParts(typed).map((given) => {
    const old = parts.find(({ label }) => label === given.label);
    if (!old) return given;
    const isKept = old.text !== undefined && given.text === inOneLine(old.text);
    return { ...given, ...(isKept && { text: old.text }), id: old.id, status: old.status };
  });

/** All of them, with this one struck out. */
export const withoutPart = (parts: Parts, id: string): NonNullable<CommandOf<'EditQuestion'>['parts']> =>
  parts.map((part) => (part.id === id ? { ...part, status: 'deleted' as const } : part));
