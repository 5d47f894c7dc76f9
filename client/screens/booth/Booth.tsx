// What interpreters and the sound technician need at a glance: the language, large, of who speaks now and of who comes next.
import { justDecided } from '#shared/meeting/decisions/select.ts';
import { resultNow } from '#shared/meeting/decisions/result-now.ts';
import { silencesTold } from '#shared/meeting/decisions/silences.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { placesIn, waitsForLot } from '#shared/meeting/orders/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import { listsOnQuestions, sharedLines } from '#shared/meeting/questions/lists-on-questions.ts';
import { onNow, sittingAhead } from '#shared/meeting/on-now.ts';
import type { Interruption } from '#shared/meeting/on-now.ts';
import type { Entry, Floor, Meeting, Question } from '#shared/meeting/state.ts';

import { Announcer } from '../../components/Announcer.tsx';
import { Flag } from '../../components/Flag.tsx';
import { decisionWords } from '../../components/decision-words.ts';
import { interruptionWords, settledName, shortLine, wordingOf } from '../../components/interruption-words.ts';
import { itemTold, listsTold } from '../../components/item-told.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { ItemTitle, MeetingText } from '../../components/MeetingText.tsx';
import { silenceLine } from '../../components/silence-words.ts';
import { turnName } from '../../components/turn-kind-words.ts';
import { resultLine, votingLine } from '../../components/votes/vote-words.ts';
import { StatementLink } from '../../components/statements/StatementLink.tsx';
import { TimePhaseMark } from '../../components/TimePhaseMark.tsx';
import { useNow, useReplica, useTimer } from '../../replica/hooks.ts';
import { boothNow } from './booth-now.ts';
import { SlowDown } from './SlowDown.tsx';

const NEXT = 3;

export function Booth({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords();
  const { t, time, when, itemNumber } = words;
  const whatIsOn = onNow(meeting);
  const now = useNow('quarter');
  const { floor, interruption, line } = boothNow(whatIsOn, words, now);
  const isQuiet = interruption === null && floor === null;
  const news = justDecided(meeting, now, isQuiet ? meeting.lastSpeech?.endedAt : 0);
  // A ruling stands beside whoever goes on.
  const decided = news && (isQuiet || !isProposal(news)) ? news : undefined;
  const voted = resultNow(meeting, now);
  const { current } = meeting;
  const onQuestions = listsOnQuestions(meeting);
  const list = onQuestions[0] ?? (current === null ? null : listOf(meeting, current));
  const expected = forecast(meeting, now).entries;
  const sitting = sittingAhead(meeting);
  const undrawn = list !== null && waitsForLot(list);
  // Where several questions have speakers, those of each, in the order in which they are heard.
  const next =
    onQuestions.length > 1
      ? sharedLines(onQuestions, NEXT).flatMap(({ shown }) => shown)
      : list && !undrawn
        ? list.waiting.slice(0, Math.min(NEXT, placesIn(meeting, list)))
        : [];
  return (
    <>
      <header className="head">
        {current === null ? (
          <h1>{t('booth.noItem')}</h1>
        ) : (
          <h1>
            <b>
              <bdi>{itemNumber(current)}</bdi>
            </b>{' '}
            <ItemTitle itemId={current} />
          </h1>
        )}
        <p className="ends">
          {sitting && t('booth.interpretationEnds', { time: when(sitting.interpretationEndsAt, now) })}
        </p>
        <time className="figures">{time(now)}</time>
      </header>
      <Lost />
      <main>
        <section className="now" aria-label={t('booth.now')}>
          <h2>{t('booth.now')}</h2>
          {whatIsOn.on === 'vote' ? (
            <p className="nobody">{votingLine(whatIsOn.question, whatIsOn.vote, meeting.casts ?? {}, words)}</p>
          ) : (
            interruption !== null && <Interrupted interruption={interruption} />
          )}
          {voted && (
            <p className="nobody" dir="auto">
              {resultLine(voted, voted.vote, words)}
            </p>
          )}
          {decided && <DecidedLine question={decided} />}
          {line !== null && <p className="nobody">{line}</p>}
          {floor && <Speaker meeting={meeting} floor={floor} />}
          <SlowDown slowerAskedAt={meeting.slowerAskedAt} />
        </section>
        <section className="next" aria-label={t('booth.next')}>
          <h2>{t('booth.next')}</h2>
          {next.length === 0 && <p className="nobody">{t(undrawn ? 'common.undrawn' : 'booth.nextNone')}</p>}
          <ol>
            {next.map((entry, index) => (
              <li key={entry.id}>
                <span className="figures place">{index + 1}</span>
                <Voice meeting={meeting} entry={entry} isNamed={onQuestions.length > 1} />
                {expected[entry.id] && <time className="figures">{when(expected[entry.id]!.likelyAt, now)}</time>}
              </li>
            ))}
          </ol>
          {/* What is said beside it for a minute stands there alone. */}
          {silencesTold(meeting, now)
            .filter(({ id }) => id !== decided?.id)
            .map((question) => (
              <Silence key={question.id} question={question} now={now} />
            ))}
          {current !== null && <Documents meeting={meeting} itemId={current} />}
          <Announcement meeting={meeting} />
        </section>
      </main>
      <Announcer told={[...itemTold(meeting, words), ...listsTold(meeting, now, words)]} />
    </>
  );
}

/** What interpreters are about to put into other words: the text that is put, and that the Chair asks. */
function Interrupted({ interruption }: { interruption: Interruption }) {
  const { line, held } = interruptionWords(interruption, useMeetingWords());
  return (
    <>
      <p className="nobody" dir="auto">
        {line}
      </p>
      {held !== null && <p className="nobody">{held}</p>}
    </>
  );
}

function DecidedLine({ question }: { question: Question }) {
  const words = useMeetingWords();
  return (
    <p className="nobody" dir="auto">
      <b>{decisionWords(question, words).line}</b> {settledName(question, words)}
    </p>
  );
}

/** Until when a text may be objected to: it may come up at any moment. */
function Silence({ question, now }: { question: Question; now: number }) {
  const words = useMeetingWords();
  return (
    <section className="documents">
      <h2>{silenceLine(question, now, words)}</h2>
      <p dir="auto" className="silence">
        {wordingOf(question, words)}
      </p>
    </section>
  );
}

/** The language first, then who: it decides which booth works. */
/** @param isNamed beside others on other questions: the question on which it speaks is named */
function Voice({ meeting, entry, isNamed = false }: { meeting: Meeting; entry: Entry; isNamed?: boolean }) {
  const words = useMeetingWords();
  const question = isNamed ? meeting.questions[entry.questionId ?? ''] : undefined;
  const { t, speaker, behalf, mode, spoken, format } = words;
  const flag = entry.delegationId && meeting.catalogue.delegations[entry.delegationId]?.flag;
  const line = entry.mode === 'remote' ? t(lineKey(entry)) : null;
  const length =
    entry.mode === 'video' && entry.videoMs !== undefined ? format.figures(Math.round(entry.videoMs / 1000)) : null;
  const language = entry.language === undefined ? null : spoken(entry.language);
  return (
    <div className="voice">
      <p className={language === null ? 'language unknown' : language.length > 9 ? 'language long' : 'language'}>
        {language ?? t('booth.languageUnknown')}
      </p>
      <p className="who">
        <Flag code={flag || undefined} />
        <span>
          {speaker(entry)}
          {entry.onBehalfOf !== undefined && <small>{t('booth.onBehalfOf', { name: behalf(entry.onBehalfOf) })}</small>}
          {entry.speaker && <small>{[entry.speaker.name, entry.speaker.title].filter(Boolean).join(' · ')}</small>}
        </span>
      </p>
      {entry.statement && <StatementLink meetingId={meeting.id} seat="booth" statement={entry.statement} isChecked />}
      <p className="mode" data-mode={entry.mode}>
        {[turnName(entry, t), question && shortLine(question, words), mode(entry.mode), line, length]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function lineKey({ line }: Entry) {
  switch (line) {
    case 'tested':
      return 'booth.lineTested';
    case 'lost':
      return 'booth.lineLost';
    case 'unknown':
    case undefined:
      return 'booth.lineUnknown';
    default:
      return line satisfies never;
  }
}

function Speaker({ meeting, floor: { entry, timer } }: { meeting: Meeting; floor: Floor }) {
  const { t, format } = useMeetingWords();
  const { phase, seconds, running } = useTimer(timer);
  const shown = `${phase === 'over' ? '+' : ''}${format.figures(seconds)}`;
  const of =
    timer.limitMs === null
      ? t('booth.used')
      : t(phase === 'over' ? 'booth.over' : 'booth.left', { length: format.figures(timer.limitMs / 1000) });
  return (
    <div className="speaker">
      <Voice meeting={meeting} entry={entry} />
      <p className="timer" data-phase={phase} role="timer">
        <span className="figures">{shown}</span>
        <small>
          <TimePhaseMark phase={phase} /> {running ? of : t('booth.paused')}
        </small>
      </p>
    </div>
  );
}

function Documents({ meeting, itemId }: { meeting: Meeting; itemId: string }) {
  const { t } = useMeetingWords();
  const documents = meeting.catalogue.items[itemId]?.documents ?? [];
  if (documents.length === 0) return null;
  return (
    <section className="documents">
      <h2>{t('booth.documents')}</h2>
      <ul>
        {documents.map((document) => (
          <li key={document.symbol ?? Object.values(document.title)[0]}>
            {document.symbol !== undefined && <b dir="ltr">{document.symbol}</b>} <MeetingText text={document.title} />
            {document.status === 'announced' && <small> {t('booth.announced')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Announcement({ meeting: { announcements } }: { meeting: Meeting }) {
  const { t, when, announcement } = useMeetingWords();
  const latest = announcements.at(-1);
  const now = useNow('minute', latest?.until ?? 0);
  if (!latest || (latest.until !== undefined && now >= latest.until)) return null;
  return (
    <section className="documents">
      <h2>
        {t('booth.announcement')} <time className="figures">{when(latest.at, now)}</time>
      </h2>
      <p dir="auto">{announcement(latest)}</p>
    </section>
  );
}

function Lost() {
  const { t, time } = useMeetingWords();
  const since = useReplica((state) => (state.status === 'online' ? null : (state.lostSince ?? state.asOf)));
  if (since === null) return null;
  return (
    <div className="lost" role="status">
      <span className="hatch" aria-hidden="true" />
      <p>
        <b>{t('booth.offline', { time: time(since) })}</b> {t('booth.offlineText')}
      </p>
    </div>
  );
}
