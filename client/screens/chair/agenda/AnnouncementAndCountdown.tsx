// What the whole hall sees besides the floor, for officers to know of: the announcement that stands, and the countdown. Each opens its panel.
import { Button } from 'react-aria-components';

import { wholeSeconds } from '#shared/meeting/timer.ts';

import { announcementNow, countdownLeftMs } from '../../../components/hall/scene.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';

export function AnnouncementAndCountdown({ now }: { now: number }) {
  const words = useMeetingWords();
  const { t, format } = words;
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  const announcement = announcementNow(meeting, now);
  const { countdown } = meeting;
  const leftMs = countdownLeftMs(countdown, now);
  return (
    <>
      {announcement && (
        <Button className="walls" onPress={() => open({ panel: 'announcement' })}>
          <span>{t('chair.walls.announcement')}</span>
          <b dir="auto">{words.announcement(announcement)}</b>
        </Button>
      )}
      {countdown && leftMs !== null && (
        <Button className="walls" onPress={() => open({ panel: 'countdown' })}>
          <span>{t('chair.walls.countdown')}</span>
          {countdown.label !== undefined && <b dir="auto">{countdown.label}</b>}
          <bdi className="figures">{format.figures(wholeSeconds(leftMs))}</bdi>
        </Button>
      )}
    </>
  );
}
