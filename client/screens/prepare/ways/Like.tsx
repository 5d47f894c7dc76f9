// An earlier meeting again: its sittings moved by whole days, and what of it is kept.
import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import { textIn } from '#shared/meeting/texts.ts';

import { useLanguage, useText } from '../../../i18n/context.ts';
import { createMeeting } from '../api.ts';
import type { MeetingRow, Problem } from '../api.ts';
import { ProblemWords } from '../ProblemWords.tsx';
import { isDay } from '../../../components/officers/times-of-day.ts';
import { FirstDayLine, Line, TitleLine, today } from './fields.tsx';
import { goOn } from './go-on.ts';

const KEPT = ['participants', 'agenda', 'settings', 'theme'] as const;

export function Like({ token, meetings, first }: { token: string; meetings: MeetingRow[]; first: string | undefined }) {
  const t = useText();
  const language = useLanguage();
  const [like, setLike] = useState(first ?? meetings[0]?.id ?? '');
  const of = meetings.find(({ id }) => id === like);
  const [typed, setTitle] = useState<string | null>(null);
  const title = typed ?? (of ? textIn(of.title, language) : '');
  const [firstDay, setFirstDay] = useState(today);
  const [keep, setKeep] = useState<readonly string[]>(KEPT);
  const [problem, setProblem] = useState<Problem | null>(null);
  const create = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    const named = { [language]: title.trim() };
    const answer = await createMeeting(token, { like, title: named, firstDay, keep });
    if (answer.ok) goOn(answer.value, 'meeting');
    else setProblem(answer.error);
  };
  /** Two meetings of one title are told apart by their codes. */
  const calledAlike = ({ id, title: own }: MeetingRow): boolean =>
    meetings.some((other) => other.id !== id && textIn(other.title, language) === textIn(own, language));
  return (
    <form onSubmit={(event) => void create(event)}>
      <Line label={t('prepare.likeWhich')}>
        {(id) => (
          <select id={id} value={like} onChange={({ target }) => setLike(target.value)}>
            {meetings.map((one) => (
              <option key={one.id} value={one.id}>
                {calledAlike(one) ? `${textIn(one.title, language)} (${one.id})` : textIn(one.title, language)}
              </option>
            ))}
          </select>
        )}
      </Line>
      <TitleLine value={title} onChange={setTitle} />
      <FirstDayLine value={firstDay} onChange={setFirstDay} />
      <fieldset className="ticks">
        <legend>{t('prepare.keep')}</legend>
        {KEPT.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={keep.includes(one)}
              onChange={() => setKeep(keep.includes(one) ? keep.filter((other) => other !== one) : [...keep, one])}
            />
            {t(`prepare.keep.${one}`)}
          </label>
        ))}
      </fieldset>
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
      <button type="submit" className="main-act" disabled={title.trim() === '' || !isDay(firstDay) || of === undefined}>
        {t('prepare.create')}
      </button>
    </form>
  );
}
