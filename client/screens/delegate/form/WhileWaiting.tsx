// What concerns one's own place while one waits: whether the speaker is in place, and exchanges of places that are offered.
import { findEntry, listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting, WaitingEntry } from '#shared/meeting/state.ts';
import { swapsOf } from '#shared/meeting/swaps/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useText } from '../../../i18n/context.ts';
import type { Standing } from '../seat-state.ts';
import { useCommand } from '../use-command.ts';
import { TapTwice } from './TapTwice.tsx';

const ANSWERS = ['here', 'coming', 'absent'] as const;

export function WhileWaiting({ standing: { meeting, self } }: { standing: Standing }) {
  const asked = Object.values(meeting.lists)
    .flatMap(({ waiting }) => waiting)
    .filter(({ delegationId, inPlace }) => delegationId === self && inPlace !== undefined);
  return (
    <>
      {asked.map((entry) => (
        <InPlace key={entry.id} entry={entry} />
      ))}
      {swapsOf(meeting, self).map((swap) => (
        <Offer key={swap.id} meeting={meeting} swap={swap} isTheirs={swap.between[1] === self} />
      ))}
    </>
  );
}

function InPlace({ entry: { id: entryId, inPlace } }: { entry: WaitingEntry }) {
  const t = useText();
  const give = useCommand();
  return (
    <section className="deck" aria-label={t('delegate.inPlace')}>
      <p className="sentence">{t('delegate.inPlace')}</p>
      <div className="buttons vote marked">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={inPlace?.answer === answer}
            onClick={() => give({ type: 'AnswerInPlace', entryId, answer })}
          >
            {t(`delegate.inPlace.${answer}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Its place on its list, from 1. */
const placeOf = (meeting: Meeting, entry: Entry): number =>
  listOfEntry(meeting, entry).waiting.findIndex(({ id }) => id === entry.id) + 1;

function Offer({
  meeting,
  swap,
  isTheirs,
}: {
  meeting: Meeting;
  swap: ReturnType<typeof swapsOf>[number];
  isTheirs: boolean;
}) {
  const { t, speaker } = useMeetingWords();
  const give = useCommand();
  const swapId = swap.id;
  const own = findEntry(meeting, isTheirs ? swap.with : swap.entryId)?.entry;
  const other = findEntry(meeting, isTheirs ? swap.entryId : swap.with)?.entry;
  if (!own || !other) return null;
  const name = speaker(other);
  const places = { own: placeOf(meeting, own), theirs: placeOf(meeting, other) };
  return (
    <section className="deck" aria-label={`${t('delegate.swap')}: ${name}`}>
      <p className="sentence">
        {isTheirs ? t('delegate.swap.offered', { name, ...places }) : t('delegate.swap.sent', { name, ...places })}
      </p>
      <div className="buttons">
        {isTheirs && (
          <TapTwice
            className="guard"
            label={t('delegate.swap.accept')}
            again={t('delegate.swap.acceptAgain', { place: places.theirs })}
            isDisabled={false}
            onPress={() => give({ type: 'AcceptSwap', swapId })}
          />
        )}
        <button type="button" onClick={() => give({ type: 'DeclineSwap', swapId })}>
          {t(isTheirs ? 'delegate.swap.decline' : 'delegate.swap.takeBack')}
        </button>
      </div>
    </section>
  );
}
