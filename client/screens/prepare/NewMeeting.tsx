// A new meeting: first from what it is made, then what it is called and when it is. Whoever makes it is a secretary of it at once.
import { useId, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';

import { useLanguage, useText } from '../../i18n/context.ts';
import { pick } from '../../i18n/names.ts';
import { keepChairsLink } from '../../connection/chairs-link.ts';
import { createFromOpenSlides, createMeeting } from './api.ts';
import type { Made, MeetingRow, Problem } from './api.ts';
import { MOST_DAYS, newPlan, TICKS } from './new-plan.ts';
import type { Tick } from './new-plan.ts';
import { takeSeat } from './own-access.ts';
import { ProblemWords } from './ProblemWords.tsx';

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
      {(way === 'list' || way === 'empty') && <Asking key={way} token={token} way={way} />}
      {way === 'like' && <Like key={copy?.id} token={token} meetings={meetings} first={copy?.id} />}
      {way === 'file' && <FromFile token={token} />}
    </section>
  );
}

/** Goes on where the meeting is set up; from a list of participants with that list first. */
function goOn({ id, seat, links }: Made, at: string): void {
  takeSeat(id, seat.token);
  keepChairsLink(id, links.chair);
  location.assign(`/m/${encodeURIComponent(id)}/setup?at=${at}`);
}

const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

function Asking({ token, way }: { token: string; way: 'list' | 'empty' }) {
  const t = useText();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [firstDay, setFirstDay] = useState(today);
  const [timeZone, setTimeZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [days, setDays] = useState('1');
  const [ticks, setTicks] = useState<readonly Tick[]>(['morning', 'afternoon']);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const count = Number(days);
  const isZone = isKnownZone(timeZone);
  const ready =
    title.trim() !== '' && firstDay !== '' && isZone && ticks.length > 0 && count >= 1 && count <= MOST_DAYS;

  const create = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || sending) return;
    setSending(true);
    setProblem(null);
    const plan = newPlan({ title: title.trim(), firstDay, timeZone, days: count, ticks }, language);
    const answer = await createMeeting(token, plan);
    setSending(false);
    if (answer.ok) goOn(answer.value, way === 'list' ? 'participants' : 'sittings');
    else setProblem(answer.problem);
  };
  return (
    <form onSubmit={(event) => void create(event)}>
      <Line label={t('prepare.titleOf')}>
        {(id) => (
          <input id={id} value={title} maxLength={600} autoFocus onChange={({ target }) => setTitle(target.value)} />
        )}
      </Line>
      <Line label={t('prepare.firstDay')}>
        {(id) => <input id={id} type="date" value={firstDay} onChange={({ target }) => setFirstDay(target.value)} />}
      </Line>
      <Line label={t('prepare.days')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            max={MOST_DAYS}
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        )}
      </Line>
      <fieldset className="ticks">
        <legend>{t('prepare.hours')}</legend>
        {(Object.keys(TICKS) as Tick[]).map((tick) => (
          <label key={tick}>
            <input
              type="checkbox"
              checked={ticks.includes(tick)}
              onChange={({ target }) =>
                setTicks(
                  (Object.keys(TICKS) as Tick[]).filter((one) => (one === tick ? target.checked : ticks.includes(one))),
                )
              }
            />
            <bdi className="figures">{`${TICKS[tick].from}–${TICKS[tick].to}`}</bdi>
          </label>
        ))}
      </fieldset>
      <Line label={t('prepare.timeZone')}>
        {(id) => (
          <>
            <input
              id={id}
              dir="ltr"
              list={`${id}zones`}
              value={timeZone}
              autoComplete="off"
              aria-invalid={!isZone}
              aria-describedby={`${id}wrong`}
              onChange={({ target }) => setTimeZone(target.value)}
            />
            <datalist id={`${id}zones`}>
              {zones().map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
            </datalist>
            <span id={`${id}wrong`} className="hint" role="status">
              {!isZone && t('prepare.timeZoneWrong', { example: 'Europe/Zurich' })}
            </span>
          </>
        )}
      </Line>
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
      <button type="submit" className="main-act" disabled={!ready || sending}>
        {t('prepare.create')}
      </button>
    </form>
  );
}

/** UTC and older names are in no list of zones, and are zones all the same. */
function isKnownZone(timeZone: string): boolean {
  try {
    return timeZone.trim() !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zones that this browser knows; none where it does not say. */
const zones = (): readonly string[] => ('supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : []);

function Line({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <div>{children(id)}</div>
    </div>
  );
}

const KEPT = ['participants', 'agenda', 'settings', 'theme'] as const;

/** An earlier meeting again: its sittings moved by whole days, and what of it is kept. */
function Like({ token, meetings, first }: { token: string; meetings: MeetingRow[]; first: string | undefined }) {
  const t = useText();
  const language = useLanguage();
  const [like, setLike] = useState(first ?? meetings[0]?.id ?? '');
  const of = meetings.find(({ id }) => id === like);
  const [typed, setTitle] = useState<string | null>(null);
  const title = typed ?? (of ? pick(of.title, language) : '');
  const [firstDay, setFirstDay] = useState(today);
  const [keep, setKeep] = useState<readonly string[]>(KEPT);
  const [problem, setProblem] = useState<Problem | null>(null);
  const create = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    const named = { en: title.trim(), [language]: title.trim() };
    const answer = await createMeeting(token, { like, title: named, firstDay, keep });
    if (answer.ok) goOn(answer.value, 'meeting');
    else setProblem(answer.problem);
  };
  return (
    <form onSubmit={(event) => void create(event)}>
      <Line label={t('prepare.likeWhich')}>
        {(id) => (
          <select id={id} value={like} onChange={({ target }) => setLike(target.value)}>
            {meetings.map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one.title, language)}
              </option>
            ))}
          </select>
        )}
      </Line>
      <Line label={t('prepare.titleOf')}>
        {(id) => (
          <input id={id} value={title} maxLength={600} autoFocus onChange={({ target }) => setTitle(target.value)} />
        )}
      </Line>
      <Line label={t('prepare.firstDay')}>
        {(id) => <input id={id} type="date" value={firstDay} onChange={({ target }) => setFirstDay(target.value)} />}
      </Line>
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
      <button type="submit" className="main-act" disabled={title.trim() === '' || firstDay === '' || of === undefined}>
        {t('prepare.create')}
      </button>
    </form>
  );
}

/** An export of OpenSlides has its collections by number; a meeting file has a catalogue. */
function isOpenSlides(text: string): boolean {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null && '_migration_index' in file;
  } catch {
    return false;
  }
}

function FromFile({ token }: { token: string }) {
  const t = useText();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Made, with things that were not taken over: told before one goes on. */
  const [made, setMade] = useState<Made | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem(null);
    const text = await file.text();
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const answer = isOpenSlides(text)
      ? await createFromOpenSlides(token, text, zone)
      : await createMeeting(token, text);
    if (!answer.ok) setProblem(answer.problem);
    else if ((answer.value.leftOut?.length ?? 0) === 0) goOn(answer.value, 'sittings');
    else setMade(answer.value);
  };
  return (
    <div className="from-file">
      <label htmlFor={id}>{t('prepare.file')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          // The same file, mended, is read again.
          target.value = '';
        }}
      />
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
      {made !== null && (
        <div role="status">
          <p>{t('prepare.leftOut')}</p>
          <ul>
            {(made.leftOut ?? []).map(({ kind, count, names }) => (
              <li key={kind}>
                <b>{count}</b> <LeftOutKind kind={kind} />
                {names.length > 0 && ` · ${names.join(', ')}`}
              </li>
            ))}
          </ul>
          <button type="button" className="main-act" onClick={() => goOn(made, 'sittings')}>
            {t('prepare.goOn')}
          </button>
        </div>
      )}
    </div>
  );
}

function LeftOutKind({ kind }: { kind: string }) {
  const t = useText();
  const key: string = `prepare.leftOut.${kind}`;
  return <bdi>{t.has(key) ? t(key) : kind}</bdi>;
}
