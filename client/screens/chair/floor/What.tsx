// What is on where nobody is named as the next speaker: a title, a sitting, who has raised something. It keeps to the room above the figures.
import type { Text } from '#shared/meeting/state.ts';

import { MeetingText } from '../../../components/MeetingText.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import './what.css';

/** How many letters of the usual size three lines have room for; a longer text is set smaller, and may end in an ellipsis. */
const LETTERS = 96;
/** Chinese, Japanese and Korean letters are twice as wide as Latin ones. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/gu;

/** @param lead what stands before it, "Next:" */
export function What({ children, number, lead }: { children: string | Text; number?: string; lead?: string }) {
  const { text } = useMeetingWords();
  const words = [lead, typeof children === 'string' ? children : text(children)].filter(Boolean).join(' ');
  const isLong = words.length + (words.match(WIDE)?.length ?? 0) > LETTERS;
  return (
    <div className={isLong ? 'what long-title' : 'what'} {...(isLong && { title: words })}>
      {number !== undefined && (
        <>
          <span className="number">{number}</span>{' '}
        </>
      )}
      {lead !== undefined && `${lead} `}
      {typeof children === 'string' ? children : <MeetingText text={children} />}
    </div>
  );
}
