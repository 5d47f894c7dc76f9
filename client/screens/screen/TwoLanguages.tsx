// A screen that shows two languages: one after the other, or both at once. It comes after the page: most screens have one.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';

import type { Meeting, ScreenSetting } from '#shared/meeting/state.ts';

import { usePreferences } from '../../preferences/usePreferences.ts';
import { directionOf } from '../../i18n/pick-language.ts';
import { ReplicaContext, useReplicaHandle } from '../../replica/context.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import type { ReplicaState, ReplicaStore } from '../../replica/store.ts';
import { inBoth, languageAt } from './two-languages.ts';
import type { Two } from './two-languages.ts';

interface Props {
  meeting: Meeting;
  setting: ScreenSetting;
  two: Two;
  /** The picture of a meeting. */
  draw(meeting: Meeting): ReactNode;
}

export default function TwoLanguages({ setting, ...props }: Props) {
  return setting.layout === 'split' ? <Both {...props} /> : <OneAfterTheOther setting={setting} {...props} />;
}

/** Only the words change: clock and places stay where the first language has them. */
function OneAfterTheOther({ meeting, setting, two, draw }: Props) {
  const now = useNow('second');
  const setPage = usePreferences((preferences) => preferences.setPage);
  const [first, second] = two;
  const shown = useRef(first);
  const seq = useReplica((state) => state.seq);
  const changed = useRef({ seq, at: -Infinity });
  if (changed.current.seq !== seq) changed.current = { seq, at: now };
  const language = languageAt(now, [first, second], shown.current, changed.current.at);
  shown.current = language;
  const { theme } = setting;
  // Before what the screen itself asks for, when it shows one language again.
  useLayoutEffect(() => {
    setPage({ theme, language });
    return () => setPage({ theme, language: first });
  }, [setPage, theme, language, first]);
  const direction = directionOf(first);
  // The document takes the direction of each language; the hall does not turn with it.
  useEffect(() => {
    document.documentElement.dir = direction;
  });
  return (
    <div dir={direction} style={{ display: 'contents' }}>
      {draw(meeting)}
    </div>
  );
}

/** Names and titles in both; what the program says itself is in the first. */
function Both({ meeting, two, draw }: Omit<Props, 'setting'>) {
  const replica = useReplicaHandle();
  const [first, second] = two;
  const whole = useMemo(
    () => ({ ...replica, store: storeInBoth(replica.store, [first, second]) }),
    [replica, first, second],
  );
  return (
    <ReplicaContext value={whole}>
      <div style={{ display: 'contents', whiteSpace: 'pre-line' }}>{draw(inBoth(meeting, [first, second]))}</div>
    </ReplicaContext>
  );
}

/** The same store to whoever reads it, with the meeting in both languages. */
function storeInBoth(store: ReplicaStore, two: Two): ReplicaStore {
  const made = new WeakMap<Meeting, Meeting>();
  const of = (meeting: Meeting): Meeting => {
    const known = made.get(meeting) ?? inBoth(meeting, two);
    made.set(meeting, known);
    return known;
  };
  let before: ReplicaState | undefined;
  let after: ReplicaState | undefined;
  const translated = (state: ReplicaState): ReplicaState => {
    if (state === before && after) return after;
    before = state;
    after = { ...state, meeting: state.meeting && of(state.meeting) };
    return after;
  };
  return {
    ...store,
    getState: () => translated(store.getState()),
    getInitialState: () => translated(store.getInitialState()),
    subscribe: (listener) => store.subscribe((state, previous) => listener(translated(state), translated(previous))),
  };
}
