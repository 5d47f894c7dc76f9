// All that is so for a delegation, in the words for a screen reader: what each is told of is what comes up of it (Announcer.tsx). Who
// has the floor, which the room hears, is not told: it would talk over the speaker. Pure; it comes after the page.
import { isBroken, OF_ROOM, objectsTo, proposalsBefore } from '#shared/meeting/decisions/select.ts';
import { interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import { speechesIn } from '#shared/meeting/floor/select.ts';
import type { Meeting, Vote } from '#shared/meeting/state.ts';
import { calledIn, isCounted } from '#shared/meeting/votes/majority.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import type { Told } from '../../components/freshly-told.ts';
import {
  bothLines,
  interruptionWords,
  votedLine,
  raisedName,
  ruledWords,
  wordingOf,
} from '../../components/interruption-words.ts';
import { itemTold, listsTold } from '../../components/item-told.ts';
import type { MeetingWords } from '../../components/meeting-words.ts';
import { silenceLine } from '../../components/silence-words.ts';
import { outcomesTold } from '../../components/votes/outcomes-told.ts';
import type { Standing } from './seat-state.ts';
import { wayKey } from './form/voting-way.ts';
import { whyBarredKey } from './form/why-barred.ts';
import { ofOwnPlaces } from './told-of-places.ts';

/** Told politely: after what is being read. */
export function toldPolitely(standing: Standing, words: MeetingWords): Told[] {
  const { meeting, now } = standing;
  return [
    ...itemTold(meeting, words),
    ...listsTold(meeting, now, words),
    ...ofRoom(standing, words),
    ...ofOwnVote(standing, words),
    ...ofPutQuestion(standing, words),
    ...ofProposals(standing, words),
    ...ofOwnRaised(standing, words),
    ...ofSettled(standing, words),
    ...ofOwnPlaces(standing, words),
    ...ofOwnSpeech(standing, words),
    ...outcomesTold(meeting, now, words),
    ...ofAnnouncements(meeting, words),
  ];
}

/** What cannot wait: a vote that is asked of this delegation, or its name in a roll call. That it is called to speak is useCalls.ts. */
export function toldAtOnce({ meeting, self }: Standing, words: MeetingWords): Told[] {
  const question = inVote(meeting);
  if (!question || !isAsked(meeting, self)) return [];
  // That a roll is called, and on what, was told when it began.
  const lines =
    question.vote.method === 'roll-call'
      ? [`${words.t('common.vote.called')}:`, `${words.delegation(self)}.`]
      : [words.t('common.voting'), votedLine(question, words)];
  // Whoever passed is told once more that they are called.
  const round = meeting.casts?.[self] ?? '';
  return [
    {
      id: `vote ${question.vote.id} ${round}`,
      text: [...lines, words.t('delegate.vote.ask')].filter(Boolean).join(' '),
    },
  ];
}

/** Whether it votes on its own page, when it likes: in a roll call it waits to be called. */
const isByDevice = (vote: Vote, self: string): boolean =>
  !isCounted(vote) && vote.method !== 'roll-call' && vote.voters.includes(self);

/** Whether a vote waits for the answer of this delegation now. */
function isAsked(meeting: Meeting, self: string): boolean {
  const vote = inVote(meeting)?.vote;
  const { casts = {} } = meeting;
  if (!vote || isCounted(vote) || !vote.voters.includes(self)) return false;
  if (whyBarredKey(meeting, { type: 'CastVote' })) return false;
  return vote.method === 'roll-call' ? calledIn(vote, casts) === self : casts[self] === undefined;
}

/** What is on, where it is more than that somebody speaks. A vote that waits for one's own answer is told with its question, at once. */
function ofRoom({ meeting, self, now }: Standing, words: MeetingWords): Told[] {
  const on = onNow(meeting);
  if (on.on === 'vote' && isByDevice(on.vote, self) && on.floor === null) return [];
  const text = isInterrupted(on)
    ? bothLines(interruptionWords(interruptionIn(on), words))
    : sittingTold(on, now, words);
  return text === '' ? [] : [{ id: `${on.on} ${'question' in on ? on.question.id : ''} ${text}`, text }];
}

function sittingTold(on: OnNow, now: number, { t, when }: MeetingWords): string {
  switch (on.on) {
    case 'suspension': {
      const { resumesAt } = on.sitting;
      const lines = [t('delegate.sittingSuspended')];
      if (resumesAt !== undefined) lines.push(t('delegate.sittingResumes', { time: when(resumesAt, now) }));
      return lines.join(', ');
    }
    case 'between':
      return `${t('delegate.sittingAdjourned')}, ${t('delegate.sittingNext', { time: when(on.next.startsAt, now) })}`;
    case 'after':
      return `${t('delegate.sittingAdjourned')}, ${t('delegate.sittingOver')}`;
    default:
      return '';
  }
}

function ofOwnVote({ meeting, self }: Standing, { t }: MeetingWords): Told[] {
  const vote = inVote(meeting)?.vote;
  if (!vote) return [];
  const way = wayKey(vote, self);
  if (way !== null) return [{ id: `way ${vote.id}`, text: t(way) }];
  const own = meeting.casts?.[self];
  if (own !== undefined)
    return [{ id: `cast ${vote.id} ${own}`, text: t('delegate.vote.stands', { choice: t(`delegate.vote.${own}`) }) }];
  return isAsked(meeting, self) ? [] : [{ id: `roll ${vote.id}`, text: t('delegate.vote.wait') }];
}

/** What doing nothing means while a question is put, or that one's objection stands. */
function ofPutQuestion({ meeting, self }: Standing, { t }: MeetingWords): Told[] {
  const on = onNow(meeting);
  if (!('question' in on) || standingOf(meeting, self) !== 'member') return [];
  const { id, stage } = on.question;
  if (objectsTo(meeting, id, self)) return [{ id: `objection ${id}`, text: t('delegate.objectionStands') }];
  return on.on === 'question' && stage === 'put' ? [{ id: `silence ${id}`, text: t('delegate.silenceAgrees') }] : [];
}

/** Proposals that come before the meeting, until when a silence lasts, and who joins those of one's own. */
function ofProposals({ meeting, self, now }: Standing, words: MeetingWords): Told[] {
  const { t, format, delegation } = words;
  return proposalsBefore(meeting)
    .filter((question) => question.stage === 'open' && !isBroken(question))
    .flatMap((question) => {
      const { id, by, sponsors, ask, closesAt = 0 } = question;
      const isSilence = ask === 'silence';
      const lead = isSilence ? silenceLine(question, now, words) : `${t('delegate.proposals', { count: 1 })}:`;
      const until = isSilence ? `${closesAt} ${now < closesAt}` : '';
      const all = [...new Set([...(by === undefined ? [] : [by]), ...sponsors])];
      const isJoined = sponsors.length > 0 && all.includes(self);
      const joined = { names: format.list(all.map((one) => delegation(one))) };
      return [
        { id: `proposal ${id} ${until}`, text: `${lead} ${wordingOf(question, words)}` },
        ...(isJoined ? [{ id: `sponsors ${id} ${all.join(' ')}`, text: t('common.sponsors', joined) }] : []),
      ];
    });
}

/** What one has raised oneself waits for the Chair. */
const ofOwnRaised = ({ meeting, self }: Standing, words: MeetingWords): Told[] =>
  Object.values(meeting.questions)
    .filter(({ by, stage }) => by === self && stage === 'raised')
    .map((question) => ({
      id: `raised ${question.id}`,
      text: `${raisedName(question, words)}. ${words.t('delegate.finishedSent')}`,
    }));

/** What became of points of order and motions; of proposals, and of what was voted on, outcomesTold tells it. */
function ofSettled({ meeting, self }: Standing, words: MeetingWords): Told[] {
  return Object.values(meeting.questions).flatMap((question) => {
    const { id, by, outcome, how, stage } = question;
    if (stage !== 'settled' || outcome === undefined || how === 'vote' || isProposal(question)) return [];
    if (by !== self && !OF_ROOM.has(outcome)) return [];
    const text = `${raisedName(question, words)}: ${ruledWords(question, words)}`;
    return [{ id: `ruled ${id} ${outcome}`, text }];
  });
}

/** What the officers say to whoever speaks, and that they were told that one has finished. */
function ofOwnSpeech({ meeting, self }: Standing, { t }: MeetingWords): Told[] {
  const own = speechesIn(meeting).find(({ entry }) => entry.delegationId === self)?.entry;
  if (!own) return [];
  const { id, word, finishedAt } = own;
  return [
    ...(word ? [{ id: `word ${id} ${word.at}`, text: t(`speech.word.${word.preset}`) }] : []),
    ...(finishedAt === undefined ? [] : [{ id: `finished ${id} ${finishedAt}`, text: t('delegate.finishedSent') }]),
  ];
}

const ofAnnouncements = ({ announcements }: Meeting, words: MeetingWords): Told[] =>
  announcements.map((one) => ({ id: `announcement ${one.id}`, text: words.announcement(one) }));
