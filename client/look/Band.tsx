// The band above what the hall and the public see: the meeting's emblem and name on its colour. The picture below keeps its shape, smaller.
import { useLayoutEffect, useState } from 'react';

import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';

import { TextIn } from '../i18n/TextIn.tsx';
import { emblemAddress } from './emblem-address.ts';
import './look.css';

export default function Band({ meetingId, theme }: { meetingId: MeetingId; theme: NonNullable<Catalogue['theme']> }) {
  const { name, emblem, band } = theme;
  const [missing, setMissing] = useState<string>();
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset['band'] = '';
    if (band !== undefined) {
      style.setProperty('--look-band', band);
      style.setProperty('--look-on-band', '#ffffff');
    }
    return () => {
      delete dataset['band'];
      style.removeProperty('--look-band');
      style.removeProperty('--look-on-band');
    };
  }, [band]);
  return (
    <header className="look-band">
      {emblem !== undefined && missing !== emblem && (
        <img src={emblemAddress(meetingId, emblem)} alt="" onError={() => setMissing(emblem)} />
      )}
      <span>{name && <TextIn text={name} isName />}</span>
    </header>
  );
}
