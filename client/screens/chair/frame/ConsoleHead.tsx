// The head: the meeting, the sitting, who presides, the clock. What can be changed here is a button that opens its panel.
import { Button } from 'react-aria-components';

import { sittingAhead } from '#shared/meeting/on-now.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { MeetingText } from '../../../components/MeetingText.tsx';
import { Brand } from '../../../components/officers/Brand.tsx';
import { Clock } from '../../../components/officers/Clock.tsx';
import { keyOfAction } from '../actions.ts';
import { useConsole } from '../console-state.ts';
import { useMeeting } from '../action-context.ts';
import { capOf } from '../key-caps.ts';

export function ConsoleHead() {
  const { t, text } = useMeetingWords();
  const { catalogue } = useMeeting();
  const open = useConsole((state) => state.open);
  return (
    <header className="console-head grid">
      <div className="brand">
        <Brand />
        <Button className="text-link" onPress={() => open({ panel: 'palette' })}>
          {t('chair.head.allActions')} <kbd>{capOf(t, keyOfAction('palette'))}</kbd>
        </Button>
      </div>
      <div className="meeting">
        <h1>
          <span className="title" title={text(catalogue.title)}>
            <MeetingText text={catalogue.title} isOneLine />
          </span>
          {catalogue.symbol !== undefined && <bdi title={catalogue.symbol}>{catalogue.symbol}</bdi>}
        </h1>
        {catalogue.subtitle !== undefined && (
          <span title={text(catalogue.subtitle)}>
            <MeetingText text={catalogue.subtitle} />
          </span>
        )}
      </div>
      <SittingBlock />
      <Clock />
    </header>
  );
}

function SittingBlock() {
  const { t, time, date } = useMeetingWords();
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  const { presiding } = meeting;
  const sitting = sittingAhead(meeting) ?? meeting.sittings.at(-1);
  return (
    <div className="day">
      {sitting && (
        <Button className="head-link" onPress={() => open({ panel: 'sitting', sittingId: sitting.id })}>
          <b>
            <MeetingText text={sitting.title} />{' '}
            <bdi>
              {time(sitting.startsAt)}–{time(sitting.endsAt)}
            </bdi>
          </b>
        </Button>
      )}
      <Button className="head-link" onPress={() => open({ panel: 'presiding' })}>
        {presiding ? t('chair.head.presides', { name: presiding.name }) : t('chair.head.chairPresides')}
        {sitting && (
          <span className="state">
            {sittingNow(meeting) || sitting.status === 'adjourned'
              ? t(`chair.sitting.status.${sitting.status}`)
              : date(sitting.startsAt)}
          </span>
        )}
      </Button>
    </div>
  );
}
