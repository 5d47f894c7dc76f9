// All that is so on the console, in the words for a screen reader: an officer is told of what comes up of it (Announcer.tsx). Pure.
import { missingTo, quorumOf } from '#shared/meeting/attendance/quorum.ts';
import { isBroken, silencesOn } from '#shared/meeting/decisions/select.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { raisedQuestions } from '#shared/meeting/questions/select.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { calledIn } from '#shared/meeting/votes/majority.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import type { Joins } from '#shared/protocol.ts';

import { sentence } from '../../../components/freshly-told.ts';
import type { Told } from '../../../components/freshly-told.ts';
import { wordingOf } from '../../../components/interruption-words.ts';
import { listsTold } from '../../../components/item-told.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { silenceLine } from '../../../components/silence-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { outcomesTold } from '../../../components/votes/outcomes-told.ts';
import { SLOWER_MS } from '../agenda/presence.ts';
import { toldOf } from '../floor/what-is-on.tsx';
import { questionTitle } from '../question-words.ts';

interface OnConsole {
  meeting: Meeting;
  /** Server time in ms. */
  now: number;
  /** Devices that wait to be let in. */
  joins: Joins['waiting'];
}

export function consoleTold({ meeting, now, joins }: OnConsole, words: MeetingWords): Told[] {
  return [
    ...sentence(toldOf(onNow(meeting), now, words)),
    // Which item is up is told with the floor that is free.
    ...listsTold(meeting, now, words),
    ...ofQuestions(meeting, words),
    ...ofSilences(meeting, now, words),
    ...ofRoll(meeting, words),
    ...outcomesTold(meeting, now, words),
    ...ofQuorum(meeting, words),
    ...ofSeats(meeting, words),
    ...ofOffers(meeting, words),
    ...ofBooths(meeting, now, words),
    ...ofNotes(meeting, words),
    ...joins.map(({ deviceId }) => ({ id: `door ${deviceId}`, text: words.t('chair.presence.waiting', { count: 1 }) })),
  ];
}

/** Each that is raised, and each objection. */
function ofQuestions(meeting: Meeting, words: MeetingWords): Told[] {
  const { objections = [] } = meeting;
  // Whoever broke a silence is told with it.
  const named = objections.filter(({ questionId }) => !meeting.questions[questionId]?.broken);
  const { t, delegation } = words;
  return [
    ...raisedQuestions(meeting).map((question) => ({
      id: `raised ${question.id}`,
      text: `${t('floor.raised', { count: 1 })}: ${questionTitle(question, words)}`,
    })),
    ...named.map(({ questionId, delegationId, part = '' }) => ({
      id: `objection ${questionId} ${part} ${delegationId}`,
      text: t('common.objectors', { names: delegation(delegationId) }),
    })),
  ];
}

/** Silence procedures that are on: until when, and that nobody objected by then. */
const ofSilences = (meeting: Meeting, now: number, words: MeetingWords): Told[] =>
  silencesOn(meeting)
    .filter((question) => !isBroken(question))
    .map((question) => ({
      id: `silence ${question.id} ${question.closesAt} ${now < (question.closesAt ?? 0)}`,
      text: `${silenceLine(question, now, words)} ${wordingOf(question, words)}`,
    }));

/** Who is called in a roll call; once all have answered, that. How many answered is read, not told: it would never be silent. */
function ofRoll({ questions, casts = {} }: Meeting, { t, delegation }: MeetingWords): Told[] {
  const vote = inVote({ questions })?.vote;
  if (vote?.method !== 'roll-call') return [];
  const called = calledIn(vote, casts);
  if (called === undefined) return [{ id: `roll ${vote.id}`, text: t('floor.vote.allAnswered') }];
  const lead = t(casts[called] === 'pass' ? 'floor.vote.calledAgain' : 'common.vote.called');
  return [{ id: `called ${vote.id} ${called} ${casts[called] ?? ''}`, text: `${lead}: ${delegation(called)}` }];
}

/** Once somebody was marked: that there are enough to decide, or no more; not each who comes. */
function ofQuorum(meeting: Meeting, { t }: MeetingWords): Told[] {
  if (!sittingNow(meeting)?.present) return [];
  const quorum = quorumOf(meeting);
  const isShort = missingTo('decide', quorum) > 0;
  const { present, members } = quorum;
  const text = t(isShort ? 'chair.attendance.lineFew' : 'chair.attendance.line', { present, members });
  return [{ id: `quorum ${isShort}`, text }];
}

/** What delegations do at their seats: whether they are in place, the text they hand in, a request that needs leave, that they have finished. */
function ofSeats({ lists, floor }: Meeting, { t, the }: MeetingWords): Told[] {
  const told: Told[] = [];
  for (const { waiting, requested } of Object.values(lists)) {
    for (const { id, inPlace, statement, ...entry } of waiting) {
      const name = the(entry, 'opening');
      if (inPlace?.answer !== undefined)
        told.push({ id: `in place ${id} ${inPlace.answer}`, text: `${name}: ${t(`list.inPlace.${inPlace.answer}`)}` });
      if (statement) told.push({ id: `text ${id} ${statement.fileId}`, text: `${name}: ${t('list.entry.text')}` });
    }
    for (const entry of requested) {
      const lead = turnName(entry, t) ?? t('list.requested', { count: 1 });
      told.push({ id: `requested ${entry.id}`, text: `${lead}: ${the(entry, 'opening')}` });
    }
  }
  if (floor?.entry.finishedAt !== undefined)
    told.push({ id: `finished ${floor.entry.id}`, text: `${the(floor.entry, 'opening')}: ${t('floor.finished')}` });
  return told;
}

/** Exchanges of places that are offered: an officer may take one up. */
const ofOffers = (meeting: Meeting, { t, speaker }: MeetingWords): Told[] =>
  (meeting.swaps ?? []).flatMap(({ id, entryId, with: other }) => {
    const own = findEntry(meeting, entryId);
    const theirs = findEntry(meeting, other);
    if (own?.place !== 'waiting' || theirs?.place !== 'waiting') return [];
    const places = { own: own.at + 1, theirs: theirs.at + 1 };
    return [{ id: `offer ${id}`, text: t('list.swap.offered', { ...places, name: speaker(own.entry) }) }];
  });

const ofBooths = ({ slowerAskedAt }: Meeting, now: number, { t }: MeetingWords): Told[] =>
  slowerAskedAt !== null && now - slowerAskedAt < SLOWER_MS
    ? [{ id: `slower ${slowerAskedAt}`, text: t('chair.presence.slower') }]
    : [];

/** Notes to the secretariat; what another officer writes is laid on the console (OfficerNoteSlip.tsx), which tells it. */
const ofNotes = ({ notes }: Meeting, { t }: MeetingWords): Told[] =>
  notes
    .filter(({ kind, status }) => kind === 'to-secretariat' && status === 'new')
    .map(({ id }) => ({ id: `note ${id}`, text: t('chair.presence.newNotes', { count: 1 }) }));
