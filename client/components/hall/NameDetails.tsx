// What stands smaller under a name in the hall: what else is of the name, which is never cut, and for whom.
import type { HallName } from './hall-names.ts';

export function NameDetails({ name }: { name: HallName }) {
  return name.small.map(({ text, isName }) => (
    <small key={text} data-whole={isName || undefined}>
      <bdi>{text}</bdi>
    </small>
  ));
}

/** Changes whenever anything of the name does. */
export const wholeName = ({ name, small }: HallName): string => [name, ...small.map(({ text }) => text)].join('\n');
