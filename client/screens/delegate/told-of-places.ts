// What a delegation is told of its own places on lists (told.ts): that it stands there, leave for it, offers to exchange, the text that it
// handed in. Pure; it comes after the page.
import { ownExplanations } from '#shared/meeting/decisions/explained.ts';
import { waitsForLot } from '#shared/meeting/orders/select.ts';
import { findEntry, listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting, PastEntry, SpeakersList } from '#shared/meeting/state.ts';
import { swapsOf } from '#shared/meeting/swaps/select.ts';

import type { Told } from '../../components/freshly-told.ts';
import type { MeetingWords } from '../../components/meeting-words.ts';
import { turnName } from '../../components/turn-kind-words.ts';
import type { Standing } from './seat-state.ts';

/** What concerns one's places on all lists. */
export function ofOwnPlaces({ meeting, self }: Standing, words: MeetingWords): Told[] {
  const lists = Object.values(meeting.lists);
  const isOwn = ({ delegationId }: Entry | PastEntry): boolean => delegationId === self;
  return [
    ...lists.flatMap((list) => list.requested.filter(isOwn).map((entry) => ofRequest(entry, words))),
    ...lists.flatMap((list) => list.waiting.filter(isOwn).flatMap((entry) => ofWaiting(list, entry, words))),
    ...lists.flatMap((list) => list.past.filter(isOwn).flatMap((entry) => ofPast(entry, words))),
    ...ofOffers(meeting, self, words),
    ...ofExplanations(meeting, self, words),
  ];
}

/** It waits for leave. */
function ofRequest(entry: Entry, { t, time }: MeetingWords): Told {
  const turn = turnName(entry, t);
  const text =
    turn === null
      ? `${t('delegate.requestedLead')} ${time(entry.requestedAt)}. ${t('delegate.requestedState')}.`
      : `${turn}: ${t('delegate.replyRequested')}`;
  return { id: `requested ${entry.id}`, text };
}

function ofWaiting(list: SpeakersList, entry: SpeakersList['waiting'][number], words: MeetingWords): Told[] {
  const { t, time, delegation } = words;
  const { id, receipt, requestedAt, inPlace, statement, swappedWith } = entry;
  const turn = turnName(entry, t);
  const place = list.waiting.indexOf(entry) + 1;
  // Before the draw the order of the list says nothing; the draw then tells each its place.
  const undrawn = waitsForLot(list);
  const stands = undrawn ? t('common.undrawn') : `${t('delegate.place')}: ${place}`;
  const told: Told[] = [];
  if (entry.kind === 'explanation') return told;
  told.push({
    id: `waiting ${id}${undrawn ? ' for the draw' : ''}`,
    text:
      turn === null
        ? `${t('delegate.receiptText', { number: receipt, time: time(requestedAt) })}. ${stands}`
        : `${turn}: ${t('delegate.replyWaits', { place })}`,
  });
  if (inPlace && inPlace.answer === undefined)
    told.push({ id: `in place ${id} ${inPlace.askedAt}`, text: t('delegate.inPlace') });
  if (statement)
    told.push({
      id: `text ${id} ${statement.fileId}`,
      text: `${t('delegate.text.stands')} ${statement.name ?? ''}`,
    });
  if (swappedWith !== undefined)
    told.push({
      id: `exchanged ${id} ${swappedWith}`,
      text: t('delegate.swap.done', { place, name: delegation(swappedWith) }),
    });
  return told;
}

const ofPast = (entry: PastEntry, { t, time }: MeetingWords): Told[] =>
  entry.outcome === 'declined'
    ? [
        {
          id: `declined ${entry.id}`,
          text: [turnName(entry, t), t('delegate.youWereDeclined', { time: time(entry.requestedAt) })]
            .filter((part) => part !== null)
            .join(': '),
        },
      ]
    : [];

function ofOffers(meeting: Meeting, self: string, { t, speaker }: MeetingWords): Told[] {
  return swapsOf(meeting, self).flatMap(({ id, entryId, with: other, between }) => {
    const isTheirs = between[1] === self;
    const own = findEntry(meeting, isTheirs ? other : entryId)?.entry;
    const theirs = findEntry(meeting, isTheirs ? entryId : other)?.entry;
    if (!own || !theirs) return [];
    const places = { own: placeOf(meeting, own), theirs: placeOf(meeting, theirs) };
    const text = t(isTheirs ? 'delegate.swap.offered' : 'delegate.swap.sent', { name: speaker(theirs), ...places });
    return [{ id: `swap ${id}`, text }];
  });
}

/** Its place on its list, from 1. */
const placeOf = (meeting: Meeting, entry: Entry): number =>
  listOfEntry(meeting, entry).waiting.findIndex(({ id }) => id === entry.id) + 1;

const ofExplanations = (meeting: Meeting, self: string, { t }: MeetingWords): Told[] =>
  ownExplanations(meeting, self).map(({ entry, place }) => ({
    id: `explanation ${entry.id}`,
    text: `${t('common.turn.explanation')}: ${t('delegate.replyWaits', { place: place + 1 })}`,
  }));
