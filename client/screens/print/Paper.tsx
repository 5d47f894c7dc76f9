// The sheet: the meeting, the sitting, then each list as a table that can be carried on by hand. No colour carries meaning.
import { useState } from 'react';

import { justDecided } from '#shared/meeting/decisions/select.ts';
import { silencesTold } from '#shared/meeting/decisions/silences.ts';
import { floorIn, interruptionIn, isInterrupted, onNow, sittingAhead } from '#shared/meeting/on-now.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import type { Interruption } from '#shared/meeting/on-now.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { decisionWords } from '../../components/decision-words.ts';
import { interruptionWords, settledName, wordingOf } from '../../components/interruption-words.ts';
import { leaveLine } from '../../components/leave-words.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { silenceLine } from '../../components/silence-words.ts';
import { resultLine, votingLine } from '../../components/votes/vote-words.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { PaperList } from './PaperList.tsx';

const ALL = '';

export function Paper({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords();
  const { t, text, time, format, itemNumber, itemTitle } = words;
  const seq = useReplica((state) => state.seq);
  const lostSince = useReplica((state) => (state.status === 'online' ? null : state.lostSince));
  const now = useNow('minute');
  const [chosen, setChosen] = useState(ALL);
  const { catalogue } = meeting;
  const withList = meeting.agenda.filter((itemId) => meeting.lists[itemId]);
  const shown = withList.filter((itemId) => chosen === ALL || itemId === chosen);
  const sitting = sittingAhead(meeting);
  const whatIsOn = onNow(meeting);
  const interrupted = isInterrupted(whatIsOn) ? interruptionIn(whatIsOn) : null;
  const news = justDecided(meeting, now);
  const isQuiet = interrupted === null && floorIn(whatIsOn) === null;
  const decided = news && (isQuiet || !isProposal(news)) ? news : undefined;
  return (
    <main>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('print.choose')}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value={ALL}>{t('print.allItems')}</option>
            {withList.map((itemId) => (
              <option key={itemId} value={itemId}>
                {itemNumber(itemId)} {itemTitle(itemId)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => print()}>
          {t('print.print')}
        </button>
      </form>
      <header className="title">
        <p>
          <span>{text(catalogue.title)}</span>
          {catalogue.symbol !== undefined && <b dir="ltr">{catalogue.symbol}</b>}
        </p>
        <h1>{t('print.title')}</h1>
        <p>
          {lostSince === null
            ? t('print.asOf', { time: time(now), date: format.date(now, catalogue.timeZone) })
            : t('print.asOfLost', { time: time(lostSince) })}
        </p>
        {sitting && (
          <p>
            {[
              text(sitting.title),
              <bdi key="times" className="figures">{`${time(sitting.startsAt)}–${time(sitting.endsAt)}`}</bdi>,
              t('print.interpretation', { time: time(sitting.interpretationEndsAt) }),
              sitting.room,
            ]
              .filter(Boolean)
              .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
          </p>
        )}
      </header>
      {interrupted !== null && whatIsOn.on !== 'vote' && <Interrupted interruption={interrupted} />}
      {decided && (
        <p>
          <b>{decisionWords(decided, words).line}</b> <bdi>{settledName(decided, words)}</bdi>
          {decided.leave && ` · ${leaveLine(decided.leave, words)}`}
        </p>
      )}
      {silencesTold(meeting, now).map((question) => (
        <p key={question.id}>
          <b>{silenceLine(question, now, words)}</b> <bdi>{wordingOf(question, words)}</bdi>
        </p>
      ))}
      <Votes meeting={meeting} />
      {shown.length === 0 && <p>{t('print.noLists')}</p>}
      {shown.map((itemId) => (
        <PaperList key={itemId} meeting={meeting} list={meeting.lists[itemId]!} now={now} />
      ))}
      <Replies meeting={meeting} />
      <footer>{t('print.footer', { seq })}</footer>
    </main>
  );
}

function Interrupted({ interruption }: { interruption: Interruption }) {
  const { line, held } = interruptionWords(interruption, useMeetingWords());
  return (
    <p>
      <bdi>{line}</bdi>
      {held !== null && <b> {held}</b>}
    </p>
  );
}

/** Of each question of the sheet its last vote: first that which is open, then what came of those that were counted. */
function Votes({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords();
  const all = Object.values(meeting.questions);
  const open = all.filter(({ vote }) => vote?.status === 'open');
  const closed = all.filter(({ vote }) => vote?.tally !== undefined);
  return (
    <>
      {open.map((question) => (
        <p key={question.id}>{votingLine(question, question.vote!, meeting.casts ?? {}, words)}</p>
      ))}
      {closed.map((question) => (
        <p key={question.id}>
          {[resultLine(question, question.vote!, words), leaveLine(question.leave, words)].filter(Boolean).join(' · ')}
        </p>
      ))}
    </>
  );
}

/** Who waits for a right of reply, item by item. */
function Replies({ meeting }: { meeting: Meeting }) {
  const { t, itemNumber, speaker, format } = useMeetingWords();
  const lists = Object.values(meeting.lists).filter(
    ({ segment, waiting }) => segment === 'reply' && waiting.length > 0,
  );
  return lists.map(({ itemId, waiting }) => (
    <p key={itemId}>
      {t('common.turn.reply')} · <bdi>{itemNumber(itemId)}</bdi>: <b>{format.list(waiting.map(speaker))}</b>
    </p>
  ));
}
