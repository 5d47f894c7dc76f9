// What is on where nobody is named as the next speaker: a title, a sitting, who has raised something. It keeps to the room above the figures.
import './what.css';

/** How many letters of the usual size three lines have room for; a longer text is set smaller, and may end in an ellipsis. */
const LETTERS = 96;
/** Chinese, Japanese and Korean letters are twice as wide as Latin ones. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/gu;

export function What({ children, number }: { children: string; number?: string }) {
  const isLong = children.length + (children.match(WIDE)?.length ?? 0) > LETTERS;
  return (
    <div className={isLong ? 'what long-title' : 'what'} {...(isLong && { title: children })}>
      {number !== undefined && (
        <>
          <span className="number">{number}</span>{' '}
        </>
      )}
      {children}
    </div>
  );
}
