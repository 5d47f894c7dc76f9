// The delegation, found by two letters of its name in any of the six languages; the action repeats the name that was chosen.
import { useId, useMemo, useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { Text } from '#shared/meeting/state.ts';
import type { JoinChoices } from '#shared/protocol.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { useBriefly } from '../../components/brief-announcement.ts';
import { Flag } from '../../components/Flag.tsx';
import { certain, matching } from '../../components/name-match.ts';
import { splitName } from '../../components/nameplate.ts';
import { enrol, rememberToken } from '../../connection/tokens.ts';
import { useLanguage, useText } from '../../i18n/context.ts';
import { codeInAddress, problemKey, problemOfCode } from './join-api.ts';
import type { JoinProblem } from './join-api.ts';

const SHOWN = 8;
type Choice = JoinChoices['delegations'][number];

interface SeatChoiceProps {
  found: { code: string; choices: JoinChoices };
  onBack: () => void;
}

export function SeatChoice({ found: { code, choices }, onBack }: SeatChoiceProps) {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [joining, setJoining] = useState(false);
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const names = useMemo(() => inOrder(choices.delegations, language), [choices, language]);
  const isTyped = typed.trim() !== '';
  const results = isTyped
    ? matching(
        names,
        (one) => one.name,
        typed,
        ({ aliases = [] }) => aliases,
      )
    : [];
  // Nobody is chosen who was not meant: a sole match, one called exactly so, or the one that was tapped.
  const chosen =
    results.find((one) => one.id === chosenId) ??
    (typed.trim().length >= 2
      ? certain(results, ({ id, name, aliases = [] }) => [id, ...Object.values(name), ...aliases], typed)
      : undefined);

  const told = useBriefly(isTyped ? t('join.results', { count: results.length }) : '');

  const join = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!chosen || joining) return;
    setJoining(true);
    setProblem(null);
    void enrol({ code, delegationId: chosen.id }).then((answer) => {
      if (!answer.ok) {
        setJoining(false);
        setProblem(problemOfCode(answer.code));
        return;
      }
      const { meetingId, token, role, delegationId = chosen.id, words } = answer.joined;
      rememberToken(meetingId, 'delegation', { token, role, delegationId, ...(words !== undefined && { words }) });
      location.assign(`/m/${encodeURIComponent(meetingId)}/delegate`);
    });
  };

  return (
    <form className="seat-choice" data-typed={isTyped} onSubmit={join}>
      <div className="about">
        <h1>{t('join.hero')}</h1>
        <p className="subtitle">{textIn(choices.title, language)}</p>
      </div>
      <div className="code-row">
        <span>{t(code === codeInAddress() ? 'join.codeFromQr' : 'join.codeShort')}</span>
        <b dir="ltr">{code}</b>
        <button type="button" onClick={onBack}>
          {t('join.codeChange')}
        </button>
      </div>
      <label htmlFor={id}>{t('join.delegation')}</label>
      <input
        id={id}
        className="entry"
        type="text"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosenId(null);
        }}
      />
      <p className="unseen" role="status">
        {told}
      </p>
      {!isTyped && <p className="hint">{t('join.delegationHint')}</p>}
      {isTyped && results.length === 0 && <p className="hint">{t('join.noResult')}</p>}
      <ol className="results">
        {results.slice(0, SHOWN).map((one) => (
          <Result key={one.id} one={one} typed={typed} isChosen={one === chosen} onChoose={() => setChosenId(one.id)} />
        ))}
      </ol>
      {results.length > SHOWN && <p className="hint">{t('join.more', { count: results.length - SHOWN })}</p>}
      {problem !== null && (
        <p className="problem" role="alert">
          {t(problemKey(problem))}
        </p>
      )}
      <div className="thumb">
        {choices.joining === 'approve' && <p className="hint">{t('join.approveHint')}</p>}
        <button type="submit" className="action" disabled={!chosen || joining}>
          {chosen ? <JoinAs name={textIn(chosen.name, language)} joining={joining} /> : t('join.choose')}
        </button>
        {choices.publicView && (
          <a className="follow" href={`/m/${encodeURIComponent(choices.meetingId)}`}>
            {t('join.followOnly')}
          </a>
        )}
      </div>
    </form>
  );
}

function JoinAs({ name: full, joining }: { name: string; joining: boolean }) {
  const t = useText();
  const { name, rest } = splitName(full);
  return (
    <>
      <small>{t(joining ? 'join.joining' : 'join.joinAs')} </small>
      {name} {rest !== '' && <small>{rest}</small>}
    </>
  );
}

function Result({
  one,
  typed,
  isChosen,
  onChoose,
}: {
  one: Choice;
  typed: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const language = useLanguage();
  const shown = textIn(one.name, language);
  const { name, rest } = splitName(shown);
  // Found by its name in another language: that name stands below, so that one sees why it is here.
  const isShown = matching([one], () => ({ en: shown }), typed).length > 0;
  const other = isShown ? undefined : otherName(one.name, typed);
  return (
    <li className={isChosen ? 'chosen' : undefined}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <Flag code={one.flag} />
        <span>
          {name}
          {(rest !== '' || other) && (
            <small>
              {rest} {other && <bdi lang={other.language}>{other.name}</bdi>}
            </small>
          )}
        </span>
      </button>
    </li>
  );
}

function otherName(text: Text, typed: string): { language: string; name: string } | undefined {
  const found = Object.entries(text).find(([, name]) => matching([name], () => ({ en: name }), typed).length > 0);
  return found && { language: found[0], name: found[1] };
}

/** In the alphabetical order of the reader's language. */
function inOrder(delegations: readonly Choice[], language: Parameters<typeof textIn>[1]): Choice[] {
  const collator = new Intl.Collator(language);
  return delegations.toSorted((left, right) =>
    collator.compare(textIn(left.name, language), textIn(right.name, language)),
  );
}
