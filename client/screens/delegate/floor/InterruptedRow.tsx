// The row for the state of the room while something interrupts the debate: what it is, and whom it holds or what the room is asked.
import { interruptionIn } from '#shared/meeting/on-now.ts';
import type { Interrupted } from '#shared/meeting/on-now.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';

import { interruptionWords } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Row } from './Row.tsx';

export default function InterruptedRow({ on }: { on: Interrupted }) {
  const { line, held } = interruptionWords(interruptionIn(on), useMeetingWords());
  // The text of a proposal may be long: all of it stands below.
  if ('question' in on && isProposal(on.question))
    return <Row label="" value={on.on === 'vote' ? line : (held ?? '')} />;
  return <Row label={held ?? ''} value={line} />;
}
