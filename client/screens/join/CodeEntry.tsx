// The code of the meeting, typed or out of the QR code's address. A whole code is looked up at once; what is wrong is said under it.
import { useEffect, useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { JoinChoices } from '#shared/protocol.ts';

import { useText } from '../../i18n/context.ts';
import { askChoices, CODE_LENGTH, problemKey, writtenCode } from './join-api.ts';
import type { JoinProblem } from './join-api.ts';

interface CodeEntryProps {
  /** The code to begin with; a whole one is looked up without a press. */
  start: string;
  /** The device already has meetings: this is for another one. */
  another: boolean;
  onFound: (found: { code: string; choices: JoinChoices }) => void;
}

export function CodeEntry({ start, another, onFound }: CodeEntryProps) {
  const t = useText();
  const id = useId();
  const [code, setCode] = useState(start);
  /** What is being looked up; a new object asks again for the same code. */
  const [asked, setAsked] = useState<{ code: string } | null>(() =>
    start.length === CODE_LENGTH ? { code: start } : null,
  );
  const [problem, setProblem] = useState<JoinProblem | 'short' | null>(null);

  useEffect(() => {
    if (asked === null) return undefined;
    const abandoned = new AbortController();
    void askChoices(asked.code, abandoned.signal).then((answer) => {
      if (abandoned.signal.aborted) return;
      setAsked(null);
      if (answer.ok) onFound({ code: asked.code, choices: answer.choices });
      else setProblem(answer.problem);
    });
    return () => abandoned.abort();
  }, [asked, onFound]);

  const ask = (wanted: string): void => {
    setProblem(wanted.length === CODE_LENGTH ? null : 'short');
    setAsked(wanted.length === CODE_LENGTH ? { code: wanted } : null);
  };
  const type = (typed: string): void => {
    const written = writtenCode(typed);
    setCode(written);
    setProblem(null);
    setAsked(written.length === CODE_LENGTH ? { code: written } : null);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    ask(code);
  };
  return (
    <form className="code-entry" onSubmit={submit} noValidate>
      {another && <h2>{t('join.codeTitle')}</h2>}
      <p className="subtitle">{t('join.intro')}</p>
      <label htmlFor={id}>{t('join.code')}</label>
      <input
        id={id}
        className="entry code"
        type="text"
        dir="ltr"
        inputMode="text"
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${id}problem`}
        aria-invalid={problem !== null}
        value={code}
        onChange={({ target }) => type(target.value)}
      />
      <div id={`${id}problem`} className="problem" role="alert">
        {problem === 'links-only' && <b>{t('join.linksOnlyTitle')}</b>}
        {problem !== null && <p>{t(problem === 'short' ? 'join.errorShort' : problemKey(problem))}</p>}
      </div>
      <div className="thumb">
        <button type="submit" className="action" disabled={asked !== null}>
          {t(asked === null ? 'join.codeGo' : 'join.looking')}
        </button>
      </div>
    </form>
  );
}
