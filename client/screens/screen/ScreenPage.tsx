// The projector's page: `/m/:id/screen/:name` draws the hall's picture, `/screen` shows a code until an officer has paired it.
import { useLayoutEffect } from 'react';

import { usePreferences } from '../../preferences/usePreferences.ts';
import type { PageProps } from '../page-props.ts';
import { MeetingConnection } from '../../replica/hooks.ts';
import { HallScreen } from './HallScreen.tsx';
import { Pairing } from './late-pairing.ts';

export default function ScreenPage({ meetingId, name }: PageProps) {
  // Dark until the screen's own setting is known: a white flash on a wall of four metres is felt by everybody.
  const setPage = usePreferences((preferences) => preferences.setPage);
  useLayoutEffect(() => {
    setPage({ theme: 'dark' });
    return () => setPage({});
  }, [setPage]);
  if (meetingId === '' || name === undefined) return <Pairing />;
  return (
    <MeetingConnection meetingId={meetingId} role="screen" screenName={name}>
      <HallScreen name={name} />
    </MeetingConnection>
  );
}
