// The foot: what Ctrl+Z would take back, in words; the marks of the categories; the connection and what is not saved yet.
import { Button } from 'react-aria-components';

import type { Category } from '#shared/meeting/state.ts';
import { nextUndo } from '#shared/meeting/undo/select.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useReplica } from '../../../replica/hooks.ts';
import { keyOfAction } from '../actions.ts';
import { useConsole } from '../console-state.ts';
import { useAction, useMeeting, useYou } from '../action-context.ts';
import { capOf } from '../key-caps.ts';
import { RefusalLine } from './RefusalLine.tsx';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';

export function Foot() {
  return (
    <footer className="console-foot grid">
      <UndoLine />
      <Legend />
      <Connection />
    </footer>
  );
}

function UndoLine() {
  const words = useMeetingWords();
  const { t, time } = words;
  const meeting = useMeeting();
  const you = useYou();
  const undo = useAction('undo', 'foot');
  const open = useConsole((state) => state.open);
  const own = useReplica((state) => state.own);
  const step = nextUndo(meeting, you, own);
  return (
    <div className="undo-line">
      {step ? (
        <Button className="undo" onPress={undo.press} aria-keyshortcuts="Control+Z">
          <kbd>{capOf(t, keyOfAction('undo'))}</kbd>
          <span className="what">
            <b>{t(step.final ? 'chair.undo.correct' : 'chair.undo.label')}</b>{' '}
            {stepWords(step, words, meeting.catalogue)}
          </span>
          <span className="step-when">{t('chair.undo.when', { time: time(step.at), who: stepBy(step, words) })}</span>
        </Button>
      ) : (
        <span className="none">{t('chair.undo.nothing')}</span>
      )}
      {meeting.history.length > 0 && (
        <Button className="text-link" onPress={() => open({ panel: 'undo' })}>
          {t('chair.undo.steps')}
        </Button>
      )}
      {Object.values(meeting.lists).some(({ past }) => past.length > 0) && (
        <a className="text-link" href={`/m/${encodeURIComponent(meeting.id)}/report`}>
          {t('chair.action.reportPage')}
        </a>
      )}
      <RefusalLine place="foot" />
      <SameSeat />
    </div>
  );
}

/** How many devices sit on one's own seat, where it is more than this one: two chairs could press against each other. */
function SameSeat() {
  const { t } = useMeetingWords();
  const { role } = useYou();
  const count = useReplica(
    (state) => state.presence?.devices.filter((device) => device.online && device.role === role).length ?? 0,
  );
  const open = useConsole((state) => state.open);
  if (count < 2) return null;
  return (
    <Button className="seats" onPress={() => open({ panel: 'devices' })}>
      {t(role === 'chair' ? 'chair.presence.manyChairs' : 'chair.presence.manySecretaries', { count })}
    </Button>
  );
}

/** How many letters the legend has room for in two lines of its zone, on the narrowest console with three; more reach into the next. */
const LEGEND_LETTERS = 80;

function Legend() {
  const { t, text } = useMeetingWords();
  const { categories } = useMeeting().catalogue;
  // One word for each shape: organizations of several kinds share the square.
  const shapes = categories.filter(
    (category, index) => categories.findIndex((other) => other.mark === category.mark) === index,
  );
  const word = ({ id, name, mark }: Category): string => {
    if (id === 'ngo') return t('chair.legend.ngo');
    return mark === 'square' && categories.some((other) => other.mark === mark && other.id !== id)
      ? t('chair.legend.organization')
      : text(name);
  };
  const letters = shapes.map(word).join('').length;
  return (
    <ul className={letters > LEGEND_LETTERS ? 'legend long' : 'legend'} aria-label={t('chair.legend')}>
      {shapes.map((category) => (
        <li key={category.id}>
          <CategoryMark shape={category.mark} />
          {word(category)}
        </li>
      ))}
    </ul>
  );
}

function Connection() {
  const { t, time } = useMeetingWords();
  const status = useReplica((state) => state.status);
  const lostSince = useReplica((state) => state.lostSince);
  const pending = useReplica((state) => state.pending.length);
  return (
    <div className="connection" role="status">
      {status === 'online' ? (
        <>
          <TimePhaseMark phase="within" />
          <b>{t('chair.connection.online')}</b>
          <span>{pending === 0 ? t('chair.connection.saved') : t('chair.connection.pending', { count: pending })}</span>
        </>
      ) : (
        <>
          <i className="lost hatch" />
          <b>
            {lostSince === null
              ? t('chair.connection.connecting')
              : t('chair.connection.lost', { time: time(lostSince) })}
          </b>
          {pending > 0 && <span>{t('chair.connection.kept', { count: pending })}</span>}
        </>
      )}
    </div>
  );
}
