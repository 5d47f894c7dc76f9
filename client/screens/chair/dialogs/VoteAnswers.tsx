// Every voter of a vote by name, with one press for each answer: in the sheet of a vote by hands, by device or by roll call. Plain buttons and
// one listener for all of them, since a roll of two hundred has a thousand. One stop of the Tab key: arrows go from answer to answer and
// from voter to voter, Space or Enter gives the answer, and so does its letter, which goes on to the next voter.
import { memo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';

import type { Choice, DelegationId, Vote } from '#shared/meeting/state.ts';

import { matching } from '../../../components/name-match.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { useGuarded } from '../barred-button.tsx';
import { TextLine } from './fields.tsx';
import './vote-answers.css';

/** By which letter each is given, as on the floor. */
const LETTERS: Readonly<Record<string, Choice>> = { y: 'yes', n: 'no', a: 'abstain', p: 'pass', x: 'absent' };

interface Answers {
  vote: Vote;
  /** What may be answered in it, in the order of the buttons. */
  choices: readonly Choice[];
}

export function VoteAnswers({ vote, choices }: Answers) {
  const { t, delegation } = useMeetingWords();
  const { catalogue, casts = {} } = useMeeting();
  const { give, bar } = useGuarded('panel', { type: 'CastVote' });
  const [typed, setTyped] = useState('');
  const [stop, setStop] = useState<{ id: DelegationId; choice: Choice } | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const shown =
    typed.trim() === ''
      ? vote.voters
      : matching(
          vote.voters.flatMap((id) => catalogue.delegations[id] ?? []),
          ({ name }) => name,
          typed,
          ({ aliases = [] }) => aliases,
        ).map(({ id }) => id);
  // Whoever had the stop may be out of sight.
  const at = stop !== null && shown.includes(stop.id) ? stop : { id: shown[0], choice: choices[0] };

  const answer = (id: DelegationId, choice: Choice): void => {
    if (bar === undefined && casts[id] !== choice)
      void give({ type: 'CastVote', voteId: vote.id, delegationId: id, choice });
  };
  const go = (id: DelegationId | undefined, choice: Choice | undefined): void => {
    if (id === undefined || choice === undefined) return;
    setStop({ id, choice });
    rows.current?.querySelector<HTMLElement>(`[data-voter="${CSS.escape(id)}"][data-answer="${choice}"]`)?.focus();
  };
  const press = ({ target }: MouseEvent): void => {
    const one = pressed(target);
    if (!one) return;
    setStop(one);
    answer(one.id, one.choice);
  };
  const key = (event: KeyboardEvent): void => {
    const one = pressed(event.target);
    if (!one || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = shown.indexOf(one.id);
    const column = choices.indexOf(one.choice);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const across = isRtl ? -1 : 1;
    const letter = LETTERS[event.key.toLowerCase()];
    if (event.key === 'ArrowDown') go(shown[row + 1], one.choice);
    else if (event.key === 'ArrowUp') go(shown[row - 1], one.choice);
    else if (event.key === 'ArrowRight') go(one.id, choices[column + across]);
    else if (event.key === 'ArrowLeft') go(one.id, choices[column - across]);
    else if (event.key === 'Home') go(shown[0], one.choice);
    else if (event.key === 'End') go(shown.at(-1), one.choice);
    else if (letter !== undefined && choices.includes(letter)) {
      answer(one.id, letter);
      go(shown[row + 1] ?? one.id, one.choice);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="vote-answers">
      <TextLine label={t('chair.vote.who')} value={typed} onChange={setTyped} />
      {bar !== undefined && <p className="hint">{bar}</p>}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- of the buttons in it */}
      <div
        ref={rows}
        className="voters"
        role="group"
        aria-label={t('chair.vote.choice')}
        onClick={press}
        onKeyDown={key}
      >
        {shown.map((id) => (
          <Voter
            key={id}
            id={id}
            name={delegation(id)}
            said={casts[id]}
            choices={choices}
            stop={at.id === id ? at.choice : undefined}
            isBarred={bar !== undefined}
          />
        ))}
      </div>
    </div>
  );
}

/** Whose answer a button of the sheet is. */
function pressed(target: EventTarget): { id: DelegationId; choice: Choice } | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-voter]') : null;
  const { voter, answer } = button?.dataset ?? {};
  return voter === undefined || answer === undefined ? null : { id: voter, choice: answer as Choice };
}

interface VoterProps {
  id: DelegationId;
  name: string;
  said: Choice | undefined;
  choices: readonly Choice[];
  /** The answer at which the Tab key stops; undefined: at none of this voter. */
  stop: Choice | undefined;
  isBarred: boolean;
}

const Voter = memo(function Voter({ id, name, said, choices, stop, isBarred }: VoterProps) {
  const { t } = useMeetingWords();
  return (
    <div className="voter" role="radiogroup" aria-label={name} aria-disabled={isBarred || undefined}>
      <bdi aria-hidden="true">{name}</bdi>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="radio"
          aria-checked={said === choice}
          aria-disabled={isBarred || undefined}
          tabIndex={stop === choice ? 0 : -1}
          data-voter={id}
          data-answer={choice}
        >
          {t(`floor.vote.${choice}`)}
        </button>
      ))}
    </div>
  );
});
