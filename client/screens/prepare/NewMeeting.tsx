// A new meeting: first from what it is made, then what it is called and when it is. Whoever makes it is a secretary of it at once.
import { useState } from 'react';

import { useText } from '../../i18n/context.ts';
import type { MeetingRow } from './api.ts';
import { FromAnswers } from './ways/FromAnswers.tsx';
import { FromFile } from './ways/FromFile.tsx';
import { Like } from './ways/Like.tsx';

const WAYS = ['list', 'like', 'file', 'empty'] as const;
type Way = (typeof WAYS)[number];

interface Props {
  token: string;
  meetings: MeetingRow[];
  /** A meeting whose copy was asked for in the list; a new object asks again. */
  copy: { id: string } | null;
}

export function NewMeeting({ token, meetings, copy }: Props) {
  const t = useText();
  const [pressed, setBegun] = useState(false);
  const [chosen, setWay] = useState<Way | null>(null);
  const begun = pressed || copy !== null;
  const way = chosen ?? (copy === null ? null : 'like');
  if (!begun)
    return (
      <section className="begin">
        <h1 className={meetings.length === 0 ? 'poster' : undefined}>
          {t(meetings.length === 0 ? 'prepare.none' : 'prepare.title')}
        </h1>
        <p className="lead-text">{t('prepare.lead')}</p>
        <button type="button" className="main-act" autoFocus={meetings.length === 0} onClick={() => setBegun(true)}>
          {t('prepare.new')}
        </button>
      </section>
    );
  return (
    <section className="begin" aria-labelledby="new-meeting">
      <h1 id="new-meeting">{t('prepare.new')}</h1>
      <div className="ways">
        {WAYS.filter((one) => one !== 'like' || meetings.length > 0).map((one) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => setWay(one)}>
            <b>{t(`prepare.way.${one}`)}</b>
            <small>{t(`prepare.way.${one}.about`)}</small>
          </button>
        ))}
      </div>
      {(way === 'list' || way === 'empty') && <FromAnswers key={way} token={token} way={way} />}
      {way === 'like' && <Like key={copy?.id} token={token} meetings={meetings} first={copy?.id} />}
      {way === 'file' && <FromFile token={token} />}
    </section>
  );
}
