// A text with what was changed of it, a language at a time, for commands that take it whole. Pure.
import type { EditedText } from '#shared/meeting/fields.ts';
import type { Text } from '#shared/meeting/state.ts';

/** What is null goes; at least one language must be left. */
export function mergedText(text: Text | undefined, edited: EditedText): Text {
  return Object.fromEntries(Object.entries({ ...text, ...edited }).filter(([, one]) => one !== null)) as Text;
}
