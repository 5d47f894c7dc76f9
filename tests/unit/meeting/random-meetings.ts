// Random meetings for the property tests: commands by several actors, half of them sensible in the state in which they come.
import fc from 'fast-check';

import type { Command } from '#shared/meeting/commands.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { MOTION_IDS, RULE_SET_IDS } from '#shared/meeting/procedure-words.ts';
import { COMMAND_TYPES, commandsOf, isOfficer } from '#shared/meeting/who-may.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';
import type { OrderKey } from '#shared/meeting/orders/state.ts';
import { inVote } from '#shared/meeting/votes/find.ts';

import { bringsOn } from './procedure-moves.ts';
import { BOOTH, CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, withScripts } from '../../scenario.ts';

const DELEGATIONS = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH', 'CMC'];
const ITEMS = ['1', '5', '5(a)', '5(b)', '6'];
export const ACTORS: Actor[] = [CHAIR, SECRETARY, ...DELEGATIONS.map(delegation), BOOTH];

/** A choice out of what there is, made by the state when the command comes: `pick` is taken modulo the number of choices. */
export interface Move {
  type: Command['type'] | 'next-action' | 'brings-on';
  actor: number;
  pick: number;
  other: number;
  waitMs: number;
}

/** Every rule set, and what else of the rules a meeting may change. */
const RULES = [
  ...RULE_SET_IDS.map((value) => ({ parameter: 'set' as const, value })),
  { parameter: 'swap' as const, value: 'officers' as const },
  { parameter: 'absent' as const, value: 'category-once' as const },
  { parameter: 'late' as const, value: 'append' as const },
  { parameter: 'replyMax' as const, value: 1 },
  { parameter: 'replyWhen' as const, value: 'sitting' as const },
  { parameter: 'quorumWaived' as const, value: false },
  { parameter: 'soundingShown' as const, value: 'all' as const },
  { parameter: 'pauseMs' as const, value: 10_000 },
];

/** What a meeting consists of, most of the time. */
const USUAL: Move['type'][] = [
  'next-action',
  'RequestFloor',
  'GiveFloor',
  'MoveEntry',
  'SetOrder',
  'DrawLots',
  'OfferSwap',
  'AcceptSwap',
  'AcceptRequest',
  'WithdrawRequest',
  'AttachStatement',
  'RequestRightOfReply',
  'StartRound',
  'RaisePointOfOrder',
  'RulePointOfOrder',
  'AppealRuling',
  'ProposeDecision',
  'PutQuestion',
  'Object',
  'KeepOpen',
  'ProposeMotion',
  'TakeUp',
  'SpeakOnMotion',
  'DecideMotion',
  'AdoptDecision',
  'OpenVote',
  'CastVote',
  'CountVote',
  'CloseVote',
  'Undo',
];

/** Moves of which three in eight are of these types, three bring the procedure on, and the others are of any. */
export const movesOf = (usual: readonly Move['type'][], minLength = 1) =>
  fc.array(
    fc.record<Move>({
      type: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...usual) },
        { weight: 2, arbitrary: fc.constantFrom<Move['type']>(...COMMAND_TYPES) },
        { weight: 3, arbitrary: fc.constant<Move['type']>('brings-on') },
      ),
      actor: fc.nat(ACTORS.length - 1),
      pick: fc.nat(50),
      other: fc.nat(50),
      waitMs: fc.constantFrom(0, 10, 1000, MINUTE, 20 * MINUTE),
    }),
    { minLength, maxLength: 60, size: 'max' },
  );
export const moves = movesOf(USUAL);

function entryIds(scenario: Scenario): string[] {
  const { lists, floor, held } = scenario.meeting;
  const listed = Object.values(lists).flatMap((list) => [...list.waiting, ...list.requested, ...list.past.slice(-2)]);
  return [
    ...(floor ? [floor.entry.id] : []),
    ...held.map(({ entry }) => entry.id),
    ...listed.map((entry) => entry.id),
    'nobody',
  ];
}

/** Questions that a gavel or a vote may settle. */
const toDecide = (meeting: Meeting): string[] =>
  questionsInOrder(meeting)
    .filter(({ kind, stage }) => stage !== 'raised' && kind !== 'point-of-order' && kind !== 'appeal')
    .map(({ id }) => id);

/** The command that a move stands for in this state. */
function commandOf(move: Move, scenario: Scenario, actor: Actor): Command {
  const { meeting, now } = scenario;
  const from = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!;
  const entryId = from(entryIds(scenario), move.pick);
  const otherId = from([null, ...entryIds(scenario)], move.other);
  const itemId = from(['5(b)', '5(b)', ...ITEMS], move.pick);
  const sittingId = from(['am', 'am', 'pm'], move.pick);
  const speaker = from([undefined, 'end' as const, 'pause' as const], move.other);
  const even = move.other % 2 === 0;
  const isChair = actor.role === 'chair';
  // Those that were asked last are the likeliest to be unsettled.
  const questionId = from([...Object.keys(meeting.questions).toReversed(), 'none'], move.pick % 3);
  // What there is to decide, mostly what comes first.
  const decisionId = from([...toDecide(meeting), questionId], move.pick % 3);
  switch (move.type) {
    // Where nothing is to be brought on.
    case 'brings-on':
    case 'next-action':
      return nextAction(meeting, now).commands[0] ?? { type: 'OpenItem', itemId };
    case 'OpenSitting':
    case 'ResumeSitting':
      return { type: move.type, sittingId };
    case 'EditSitting':
      return { type: 'EditSitting', sittingId, interpretationEndsAt: now + move.other * MINUTE };
    case 'AddSitting': {
      const startsAt = now + (move.other + 1) * 60 * MINUTE;
      return { type: 'AddSitting', title: { en: 'Another sitting' }, startsAt, endsAt: startsAt + 50 * MINUTE };
    }
    case 'RemoveSitting':
      return { type: 'RemoveSitting', sittingId: from(meeting.sittings, move.pick).id };
    case 'SuspendSitting':
      return {
        type: 'SuspendSitting',
        sittingId,
        ...(even && { resumesAt: now + 15 * MINUTE }),
        ...(speaker && { speaker }),
      };
    case 'AdjournSitting':
      return {
        type: 'AdjournSitting',
        sittingId,
        ...(speaker && { speaker }),
        ...(move.pick % 3 !== 0 && { waiting: even ? ('keep' as const) : ('drop' as const) }),
      };
    case 'TakeChair':
      return { type: 'TakeChair', name: even ? 'A Vice-President' : null };
    case 'MarkPresent':
      return isOfficer(actor.role)
        ? {
            type: 'MarkPresent',
            delegationIds: [from(DELEGATIONS, move.pick), from([...DELEGATIONS].reverse(), move.other)].filter(
              (id, index, all) => all.indexOf(id) === index,
            ),
            present: move.pick % 4 !== 0,
            ...(even && { how: 'devices' as const }),
          }
        : { type: 'MarkPresent', present: even };
    case 'CloseList':
      return { type: 'CloseList', itemId, ...(move.other % 4 === 0 && { segment: 'reply' }) };
    case 'OpenItem':
    case 'DeferItem':
    case 'ReopenItem':
    case 'RemoveItem':
      return { type: move.type, itemId };
    case 'ConcludeItem':
      return {
        type: 'ConcludeItem',
        itemId,
        ...(even && { waiting: from(['keep' as const, 'drop' as const], move.pick) }),
        ...(move.other % 3 === 0 && { despite: ['replies', 'questions'] as const }),
      };
    case 'AddItem':
      return { type: 'AddItem', number: '7', title: { en: 'Another' }, before: from([null, ...ITEMS], move.other) };
    case 'EditItem':
      return even
        ? { type: 'EditItem', itemId, plannedMs: move.other * MINUTE }
        : { type: 'EditItem', itemId, sittingId: from([null, ...meeting.sittings.map(({ id }) => id)], move.other) };
    case 'MoveItem':
      return {
        type: 'MoveItem',
        itemId,
        before: from([null, ...ITEMS], move.other),
        ...(even && { parent: from([null, ...ITEMS], move.pick) }),
      };
    case 'SetScript':
      return { type: 'SetScript', itemId, script: even ? { en: `Words ${move.other}` } : null };
    case 'ReviseAgenda':
      return {
        type: 'ReviseAgenda',
        basis: (meeting.catalogueSeq ?? 0) + (move.other % 5 === 0 ? 1 : 0),
        edit: [
          { itemId, number: from(['1', '6', '9'], move.other), script: even ? { en: `Noted ${move.pick}` } : null },
          { itemId: '6', number: from(['6', '1', '10'], move.other) },
        ].slice(0, move.pick % 3),
        add: [
          { key: 'new', number: '20', title: { en: 'New' }, parent: from(ITEMS, move.other), script: { en: 'Newly' } },
          { number: '20(a)', title: { en: 'Newer' }, parent: 'new' },
        ].slice(0, move.other % 3),
        move: even ? [{ itemId, parent: from([null, ...ITEMS], move.other), before: null }] : [],
        remove: move.pick % 4 === 0 ? [from(ITEMS, move.other)] : [],
      };
    case 'ReviseList':
      return {
        type: 'ReviseList',
        itemId,
        basis: meeting.lists[itemId]?.seq ?? 0,
        add: [
          { delegationId: from(DELEGATIONS, move.other), requestedAt: now - MINUTE },
          { delegationId: from(DELEGATIONS, move.pick), ...(even && { onBehalfOf: 'EU' }) },
        ].slice(0, 1 + (move.pick % 2)),
        place: even ? 'before' : 'after',
      };
    case 'EditMeeting':
      return even
        ? { type: 'EditMeeting', title: { en: `Meeting ${move.other}` }, languages: ['fr', 'en'] }
        : { type: 'EditMeeting', venue: { fr: 'Salle IV' }, theme: { accent: '#004d40' } };
    case 'EditSettings':
      return { type: 'EditSettings', warningMs: move.other * 1000, ...(even && { moderated: move.pick % 2 === 0 }) };
    case 'SetCategories':
      return {
        type: 'SetCategories',
        categories: [
          ...(even ? meeting.catalogue.categories : meeting.catalogue.categories.slice(1)),
          { id: `c${move.pick % 3}`, name: { en: `Category ${move.pick % 3}` }, mark: 'ring' as const },
        ].filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index),
      };
    case 'SetGroups':
      return {
        type: 'SetGroups',
        groups: [
          ...(even ? [{ id: 'EU', name: { en: 'the European Union' }, members: [from(DELEGATIONS, move.pick)] }] : []),
          { id: 'G', name: { en: `Group ${move.other}` }, members: [from(DELEGATIONS, move.other)] },
        ],
      };
    case 'SetSeating':
      return {
        type: 'SetSeating',
        seats: [
          { delegationId: from(DELEGATIONS, move.pick), seat: even ? { row: 'A', place: move.other % 3 } : null },
        ],
      };
    case 'AddDelegation':
      return { type: 'AddDelegation', name: { en: 'Late arrival' }, category: 'ngo' };
    case 'EditDelegation':
      return {
        type: 'EditDelegation',
        delegationId: from(DELEGATIONS, move.pick),
        ...(even ? { name: { en: 'Other name' } } : { votes: move.other % 3 !== 0 }),
      };
    case 'RetireDelegation':
      return {
        type: 'RetireDelegation',
        delegationId: from(DELEGATIONS, move.pick),
        ...(even && { waiting: from(['keep' as const, 'drop' as const], move.pick) }),
      };
    case 'RestoreDelegation':
      return { type: 'RestoreDelegation', delegationId: from(DELEGATIONS, move.pick) };
    case 'ReviseParticipants':
      return {
        type: 'ReviseParticipants',
        basis: (meeting.catalogueSeq ?? 0) + (move.other % 5 === 0 ? 1 : 0),
        add: [
          {
            id: from(['XX', 'YY'], move.other),
            name: { en: `Other ${move.other}` },
            category: 'ngo',
            groups: ['EU', 'Friends'],
          },
          { name: { en: `Another ${move.pick}` }, category: 'state-party', as: ['ANOTHER'] },
        ].slice(0, move.pick % 3),
        edit: [{ delegationId: from(DELEGATIONS, move.pick), seats: move.other, groups: [], retired: false as const }],
        ...(even && {
          retire: [from(DELEGATIONS, move.other)],
          waiting: from(['keep' as const, 'drop' as const], move.pick),
        }),
      };
    case 'OpenList':
      return {
        type: 'OpenList',
        itemId,
        ...(even && { moderated: move.pick % 2 === 0 }),
        ...(move.other % 7 === 0 && { together: ['5(a)'] }),
        ...(move.other % 3 === 0 && { order: { keys: even ? ['lot' as const] : ['alphabet' as const] } }),
        ...(move.other % 5 === 0 && { opensAt: now + MINUTE }),
      };
    case 'SetClosingTime':
      return { type: 'SetClosingTime', itemId, closesAt: even ? now + 10 * MINUTE : null };
    case 'RequestFloor': {
      const officer = isOfficer(actor.role);
      return {
        type: 'RequestFloor',
        itemId,
        ...(officer && { delegationId: from(DELEGATIONS, move.other) }),
        ...(move.other % 7 === 0 && { kind: 'question' as const }),
        ...(move.other % 13 === 0 && {
          kind: 'explanation' as const,
          questionId,
          when: even ? ('after' as const) : ('before' as const),
        }),
        ...(move.other % 5 === 0 && { onBehalfOf: 'EU' }),
        ...(move.other % 11 === 0 && { mode: 'written' as const }),
      };
    }
    case 'RequestRightOfReply':
      return {
        type: 'RequestRightOfReply',
        itemId,
        ...(even && entryId !== 'nobody' && { to: entryId }),
        ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
        ...(actor.role === 'chair' && move.other % 3 === 0 && { leave: true }),
      };
    case 'SetOrder':
      return {
        type: 'SetOrder',
        itemId,
        policy: {
          keys: from<OrderKey[]>(
            [
              ['lot'],
              ['category', 'lot'],
              ['group', 'alphabet'],
              ['request'],
              ['least-heard'],
              ['first-time', 'level'],
            ],
            move.other,
          ),
          ...(even && { from: from(DELEGATIONS, move.pick) }),
          ...(move.other % 3 === 0 && { cap: 1 + (move.pick % 4) }),
        },
      };
    case 'OfferSwap':
      return { type: 'OfferSwap', entryId, with: otherId ?? 'nobody' };
    case 'AcceptSwap':
    case 'DeclineSwap':
      return { type: move.type, swapId: from([...(meeting.swaps ?? []).map(({ id }) => id), 'none'], move.other) };
    case 'AskInPlace':
      return { type: 'AskInPlace', entryIds: [entryId] };
    case 'AnswerInPlace':
      return { type: 'AnswerInPlace', entryId, answer: from(['here', 'coming', 'absent'] as const, move.other) };
    case 'SendWord':
      return {
        type: 'SendWord',
        entryId: meeting.floor?.entry.id ?? entryId,
        preset: from(['conclude', 'slower', 'microphone'] as const, move.other),
      };
    case 'DrawLots':
      return { type: 'DrawLots', itemId, ...(even && { word: `Word ${move.other}` }) };
    case 'MoveEntry':
      return { type: 'MoveEntry', entryId, before: otherId };
    case 'EditEntry':
      return {
        type: 'EditEntry',
        entryId,
        language: even ? 'French' : null,
        ...(move.other % 3 === 0 && { level: even ? ('minister' as const) : null, alsoFor: ['PH'] }),
      };
    case 'StartRound':
      return {
        type: 'StartRound',
        itemId,
        ...(move.other % 3 !== 0 && { batch: even ? { speakers: 1 + (move.pick % 2) } : { ms: MINUTE } }),
        ...(even && { panel: [{ name: 'Dr Berg', kind: 'panellist' as const }], panelMs: 5 * MINUTE }),
      };
    case 'CallPanel':
      return { type: 'CallPanel', itemId, round: meeting.items[itemId]?.dialogue?.round ?? 1 };
    case 'EndDialogue':
      return { type: 'EndDialogue', itemId };
    case 'GiveFloor':
      if (move.other % 6 === 0)
        return {
          type: 'GiveFloor',
          guest: { name: 'Dr Berg', kind: 'panellist' },
          itemId,
          after: meeting.floor?.entry.id ?? null,
          ...(even && entryId !== 'nobody' && { answers: [entryId] }),
        };
      // A point of order is heard.
      if (move.other % 6 === 1 && questionId !== 'none')
        return {
          type: 'GiveFloor',
          questionId,
          after: meeting.floor?.entry.id ?? null,
          ...(isChair && { leave: true }),
        };
      return { type: 'GiveFloor', entryId, ...(even && { after: meeting.floor?.entry.id ?? null }) };
    case 'EndSpeech':
      return {
        type: 'EndSpeech',
        entryId,
        ...(move.other % 3 === 0 && { cut: true, ...(isChair && { leave: true }) }),
      };
    case 'ExtendSpeech':
      return { type: 'ExtendSpeech', entryId, byMs: even ? MINUTE : -MINUTE };
    case 'CorrectSpeechTime':
      return { type: 'CorrectSpeechTime', entryId, usedMs: move.other * 1000 };
    case 'SetSpeechLimit': {
      const scope = from<Extract<Command, { type: 'SetSpeechLimit' }>['scope']>(
        [
          { of: 'meeting' },
          { of: 'group' },
          { of: 'category', category: 'ngo' },
          { of: 'item', itemId },
          { of: 'entry', entryId },
          { of: 'kind', kind: 'point-of-order' },
        ],
        move.other,
      );
      return { type: 'SetSpeechLimit', scope, limit: even ? { limitMs: 2 * MINUTE, basis: 'decision' } : null };
    }
    case 'WithdrawRequest':
    case 'AcceptRequest':
    case 'DeclineRequest':
    case 'PassOver':
    case 'PauseSpeech':
    case 'ResumeSpeech':
    case 'SignalFinished':
      return { type: move.type, entryId };
    case 'PostAnnouncement':
      return { type: 'PostAnnouncement', text: 'Coffee is served.' };
    case 'RetractAnnouncement':
      return { type: 'RetractAnnouncement', announcementId: meeting.announcements.at(-1)?.id ?? 'none' };
    case 'StartCountdown':
      return { type: 'StartCountdown', totalMs: 10 * MINUTE };
    case 'PauseCountdown':
    case 'ResumeCountdown':
    case 'ResetCountdown':
    case 'AskSlower':
      return { type: move.type };
    case 'ShowOnScreen':
      return { type: 'ShowOnScreen', screen: 'hall', names: even ? 12 : 6 };
    case 'Note':
      return { type: 'Note', text: 'The interpreters agree to ten minutes.' };
    case 'SendNote':
      return { type: 'SendNote', text: 'Our microphone is dead.', about: 'microphone' };
    case 'SettleNote':
      return { type: 'SettleNote', noteId: meeting.notes.at(-1)?.id ?? 'none', status: 'done' };
    case 'RaisePointOfOrder': {
      const text = { ...(even && { text: 'Out of order.' }), ...(inVote(meeting) && { onVoting: true }) };
      return isOfficer(actor.role)
        ? { type: 'RaisePointOfOrder', delegationId: from(DELEGATIONS, move.other), ...text }
        : { type: 'RaisePointOfOrder', ...text };
    }
    case 'RulePointOfOrder':
      return {
        type: 'RulePointOfOrder',
        questionId,
        ruling: from(['upheld', 'dismissed', 'answered'] as const, move.other),
      };
    case 'AppealRuling': {
      const ruled = meeting.openRuling ?? questionId;
      return isOfficer(actor.role)
        ? { type: 'AppealRuling', questionId: ruled, delegationId: from(DELEGATIONS, move.other) }
        : { type: 'AppealRuling', questionId: ruled };
    }
    case 'WithdrawQuestion':
      return { type: 'WithdrawQuestion', questionId, ...(even && { outcome: 'lapsed' as const }) };
    case 'ProposeDecision':
      return {
        type: 'ProposeDecision',
        subject: from(['agenda', 'proposal', 'other', 'sounding'] as const, move.other),
        text: 'to meet again',
        ...(move.pick % 4 === 1 && { about: questionId, distance: 1 + (move.other % 3) }),
        ...(even && { by: from(DELEGATIONS, move.pick) }),
        ...(move.other % 3 === 0 && { parts: [{ label: '1' }, { label: '2', text: 'On Friday.' }] }),
        ...(move.other % 5 === 0 && { ask: 'silence' as const, closesAt: now + move.pick * 1_440 * MINUTE + 1 }),
      };
    case 'PutQuestion':
      return { type: 'PutQuestion', questionId: decisionId, ...(isChair && { leave: true }) };
    case 'EditQuestion':
      return {
        type: 'EditQuestion',
        questionId: decisionId,
        ...(even ? { text: `to meet again, ${move.pick}` } : { parts: [{ label: '9' }] }),
      };
    case 'AdoptDecision': {
      const part = meeting.questions[decisionId]?.parts?.find(({ status }) => status === 'pending');
      return {
        type: 'AdoptDecision',
        questionId: decisionId,
        ...(part && { parts: [part.id] }),
        ...(isChair && even && { leave: true }),
        ...(move.other % 3 === 0 && { outcome: 'noted' as const }),
      };
    }
    case 'JoinProposal':
    case 'LeaveProposal':
      return {
        type: move.type,
        questionId: decisionId,
        ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
      };
    case 'KeepOpen':
      return { type: 'KeepOpen', questionId: decisionId, name: even };
    case 'Object':
    case 'WithdrawObjection':
      return {
        type: move.type,
        questionId: decisionId,
        ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
        ...(move.other % 4 === 0 && { part: meeting.questions[questionId]?.parts?.[0]?.id ?? 'none' }),
      };
    case 'ProposeMotion': {
      const motion = from(MOTION_IDS, move.other);
      return {
        type: 'ProposeMotion',
        motion,
        ...(isOfficer(actor.role) && even && { delegationId: from(DELEGATIONS, move.pick) }),
        ...((motion === 'division' || motion === 'reconsider' || move.pick % 5 === 0) && { about: decisionId }),
        ...(motion === 'limit-speeches' && { limit: { limitMs: MINUTE, basis: 'request' as const } }),
      };
    }
    case 'DecideMotion':
      return { type: 'DecideMotion', questionId, outcome: even ? 'adopted' : 'ruled-out' };
    case 'SpeakOnMotion':
      return {
        type: 'SpeakOnMotion',
        questionId,
        side: even ? 'for' : 'against',
        ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
        ...(isChair && even && { leave: true }),
      };
    case 'TakeUp':
      return { type: 'TakeUp', questionId };
    case 'OpenVote':
      return {
        type: 'OpenVote',
        questionId: move.other % 3 === 0 ? questionId : decisionId,
        method: from(['hands', 'roll-call', 'recorded', 'ballot', 'sounding'] as const, move.other),
        ...(move.pick % 4 === 0 && { part: meeting.questions[decisionId]?.parts?.[0]?.id ?? 'none' }),
        ...(move.pick % 5 === 0 && { from: from(DELEGATIONS, move.other), tellers: [from(DELEGATIONS, move.pick)] }),
        ...(isChair && { leave: true }),
      };
    case 'CastVote': {
      const voteId = inVote(meeting)?.vote.id ?? 'none';
      const choice = from(['yes', 'no', 'abstain', 'pass', 'absent'] as const, move.other);
      return isOfficer(actor.role)
        ? { type: 'CastVote', voteId, choice, delegationId: from(DELEGATIONS, move.pick) }
        : { type: 'CastVote', voteId, choice };
    }
    case 'GiveBallot':
      return {
        type: 'GiveBallot',
        voteId: inVote(meeting)?.vote.id ?? 'none',
        delegationIds: [from(DELEGATIONS, move.other)],
      };
    case 'CountVote':
      return {
        type: 'CountVote',
        voteId: inVote(meeting)?.vote.id ?? 'none',
        yes: move.other % 4,
        no: move.pick % 3,
        abstain: 0,
      };
    case 'CloseVote':
      return { type: 'CloseVote', voteId: inVote(meeting)?.vote.id ?? 'none', ...(even && { void: true }) };
    case 'CorrectRecord':
      return {
        type: 'CorrectRecord',
        of: from([questionId, entryId, itemId], move.other),
        text: 'It should read otherwise.',
        ...(even && move.pick % 2 === 0 && { tally: { yes: move.other % 4, no: move.pick % 3, abstain: 0 } }),
        ...(move.pick % 5 === 1 && {
          intended: { delegationId: from(DELEGATIONS, move.other), choice: 'no' as const },
        }),
        ...(move.pick % 5 === 2 && { reopen: true }),
      };
    case 'AttachStatement': {
      const ownerId = actor.delegationId ?? 'officers';
      const asked = Object.values(meeting.lists).flatMap(({ waiting, requested }) => [...waiting, ...requested]);
      const own = asked.filter((one) => one.delegationId === ownerId);
      return {
        type: 'AttachStatement',
        entryId: move.other % 3 === 0 ? entryId : from([...own.map(({ id }) => id), entryId], move.pick),
        fileId: move.pick % 7 === 0 ? null : `file-${ownerId}-${move.other % 2}`,
        after: from(['nobody', 'delegations', 'everybody'] as const, move.other),
      };
    }
    case 'ChangeRules':
      return { type: 'ChangeRules', ...from(RULES, move.pick + move.other) };
    case 'Undo':
      return {
        type: 'Undo',
        commandId: from([...meeting.history.slice(-3).map((step) => step.commandId), 'c1'], move.pick),
      };
    default:
      return move.type satisfies never;
  }
}

/** Mostly somebody who may give such a command; now and then anybody at all. */
function actorOf(move: Move): Actor {
  if (move.type === 'next-action' || move.type === 'brings-on') return CHAIR;
  const type = move.type;
  const able = ACTORS.filter((actor) => commandsOf(actor.role).includes(type));
  return move.other % 9 === 0 ? ACTORS[move.actor]! : able[move.actor % able.length]!;
}

/** Plays the moves on a meeting that is under way or, one in four, still to be opened; `after` is called with each move's outcome and its command. */
export function play(
  list: Move[],
  after: (scenario: Scenario, outcome: ReturnType<Scenario['try']>, command: Command) => void = () => {},
): Scenario {
  const scenario = new Scenario({
    ...withScripts(),
    settings: { ...smallMeeting().settings, moderated: list.length % 2 === 0 },
  });
  if (list.length % 4 !== 0) scenario.underWay('CH', 'AT', 'DE');
  for (const move of list) {
    // Now and then a press comes late.
    scenario.after(move.waitMs).late(move.other % 5 === 0 ? 4_000 : 0);
    const found = move.type === 'brings-on' ? bringsOn(scenario.meeting, move.pick, move.other) : undefined;
    const actor = found?.actor ?? actorOf(move);
    const command = found?.command ?? commandOf(move, scenario, actor);
    after(scenario, scenario.try(command, actor), command);
  }
  return scenario;
}
