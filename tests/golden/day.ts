// A day in which every command is given and every event happens: what a release's golden log is made from.
// CONTRIBUTING.md says how one is written; a golden log once written is never made anew.
import { inVote } from '#shared/meeting/votes/select.ts';
import { BOOTH, delegation, MINUTE, Scenario, SECRETARY, withScripts } from '../scenario.ts';

/** Motions are moved and taken back; one is debated, voted on, and closes the debate, which is opened again. */
function playMotions(day: Scenario): void {
  const last = (): string => Object.keys(day.meeting.questions).at(-1)!;
  day
    .do({ type: 'ProposeMotion', motion: 'suspend-meeting', text: 'For coffee.', resumesAt: day.now + 30 * MINUTE }, delegation('DE'))
    .do({ type: 'WithdrawQuestion', questionId: last(), outcome: 'lapsed' }, SECRETARY)
    .do({ type: 'ProposeMotion', motion: 'limit-speeches', limit: { limitMs: MINUTE, basis: 'decision' } }, delegation('AT'))
    .do({ type: 'WithdrawQuestion', questionId: last() }, delegation('AT'))
    .do({ type: 'ProposeMotion', motion: 'close-debate' })
    .do({ type: 'TakeUp', questionId: last() }, SECRETARY)
    .do({ type: 'SpeakOnMotion', questionId: last(), side: 'against' }, delegation('AT'))
    .do({ type: 'GiveFloor', entryId: day.meeting.lists[`~${last()}`]!.waiting[0]!.id, after: null })
    .after(MINUTE)
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'OpenVote', questionId: last(), method: 'hands' }, SECRETARY)
    .do({ type: 'CountVote', voteId: inVote(day.meeting)!.vote.id, yes: 3, no: 1, abstain: 0 }, SECRETARY)
    .do({ type: 'CloseVote', voteId: inVote(day.meeting)!.vote.id })
    .do({ type: 'ProposeMotion', motion: 'close-list' }, delegation('AT'))
    .do({ type: 'DecideMotion', questionId: last(), outcome: 'ruled-out', text: 'The list is closed.' })
    .do({ type: 'OpenList', itemId: '5(b)' }, SECRETARY);
}

/** Plays the day and gives back its log and its last state. */
/** A decision is proposed, objected to, put and kept open. */
function playDecisions(day: Scenario): void {
  const proposed = (): string => Object.keys(day.meeting.questions).at(-1)!;
  day.do({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt the draft', by: 'AT', sponsors: ['CH'], parts: [{ label: '1' }] }, SECRETARY);
  day.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again on Friday' }, SECRETARY);
  day
    .do({ type: 'Object', questionId: proposed(), text: 'Friday is a holiday.', asks: 'vote' }, delegation('DE'))
    .do({ type: 'PutQuestion', questionId: proposed(), leave: true });
  day
    .do({ type: 'KeepOpen', questionId: proposed(), name: true })
    .do({ type: 'WithdrawObjection', questionId: proposed() }, delegation('DE'))
    .do({ type: 'EditQuestion', questionId: proposed(), text: 'to meet again on Monday' }, SECRETARY)
    .do({ type: 'JoinProposal', questionId: proposed() }, delegation('FR'))
    .do({ type: 'LeaveProposal', questionId: proposed() }, delegation('FR'))
    .do({ type: 'PutQuestion', questionId: proposed(), leave: true })
    .after(MINUTE)
    .do({ type: 'AdoptDecision', questionId: proposed() });
}

export function playDay(): Scenario {
  const day = new Scenario(withScripts());
  const CH = delegation('CH');
  day
    .do({ type: 'EditSitting', sittingId: 'am', interpretationEndsAt: day.now + 190 * MINUTE, room: 'XIX' }, SECRETARY)
    .do({ type: 'ShowOnScreen', screen: 'hall', picture: 'agenda', names: 12, label: 'left of the podium' }, SECRETARY)
    .do({ type: 'SetSpeechLimit', scope: { of: 'category', category: 'ngo' }, limit: { limitMs: 120_000, basis: 'rule' } })
    .do({ type: 'SetSpeechLimit', scope: { of: 'item', itemId: '5(a)' }, limit: { limitMs: null, basis: 'request' } })
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '1' })
    .after(4 * MINUTE)
    .do({ type: 'ConcludeItem', itemId: '1' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)', moderated: false })
    .do({ type: 'SetClosingTime', itemId: '5(b)', closesAt: day.now + 60 * MINUTE });
  for (const id of ['AT', 'CH', 'DE', 'FR', 'NZ'])
    day.after(1000).do({ type: 'RequestFloor', itemId: '5(b)' }, delegation(id));
  day
    .do({ type: 'RequestFloor', itemId: '5(b)', onBehalfOf: 'EU', speaker: { name: 'Ms. A', title: 'Ambassador' } }, delegation('AT'))
    .do({ type: 'RequestFloor', itemId: '5(b)', mode: 'written' }, delegation('PH'))
    .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CMC', enteredBy: 'nameplate' }, SECRETARY)
    .do({ type: 'EditEntry', entryId: day.entryOf('CH'), language: 'French', mode: 'remote' }, CH)
    .do({ type: 'EditEntry', entryId: day.entryOf('CH'), line: 'tested' }, SECRETARY)
    .do({ type: 'SetSpeechLimit', scope: { of: 'entry', entryId: day.entryOf('CH') }, limit: { limitMs: 240_000, basis: 'decision' } })
    .do({ type: 'MoveEntry', entryId: day.entryOf('NZ'), before: day.entryOf('DE') }, SECRETARY)
    .give('AT')
    .after(MINUTE)
    .do({ type: 'AskSlower' }, BOOTH)
    .do({ type: 'PauseSpeech', entryId: day.meeting.floor!.entry.id })
    .after(5000)
    .do({ type: 'ResumeSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'ExtendSpeech', entryId: day.meeting.floor!.entry.id, byMs: MINUTE })
    .do({ type: 'CorrectSpeechTime', entryId: day.meeting.floor!.entry.id, usedMs: 70_000 }, SECRETARY)
    .do({ type: 'SignalFinished', entryId: day.meeting.floor!.entry.id }, delegation('AT'))
    .after(MINUTE)
    .give('CH')
    .after(2 * MINUTE);
  day
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'Undo', commandId: day.lastCommandId })
    .do({ type: 'Undo', commandId: day.lastCommandId })
    .do({ type: 'PassOver', entryId: day.entryOf('NZ') }, SECRETARY)
    .do({ type: 'WithdrawRequest', entryId: day.entryOf('FR') }, delegation('FR'))
    .do({ type: 'Note', text: 'Interpreters agree to ten minutes' }, SECRETARY)
    .do({ type: 'SendNote', text: 'A correction to the list', about: 'correction' }, CH)
    .do({ type: 'SettleNote', noteId: day.meeting.notes.at(-1)!.id, status: 'done' }, SECRETARY)
    .do({ type: 'PostAnnouncement', text: 'Coffee is served', until: day.now + 15 * MINUTE }, SECRETARY)
    .do({ type: 'RetractAnnouncement', announcementId: day.meeting.announcements[0]!.id }, SECRETARY)
    .do({ type: 'PostAnnouncement', text: 'The side event is in room XXIV' }, SECRETARY)
    .do({ type: 'StartCountdown', totalMs: 10 * MINUTE, label: 'We resume in' }, SECRETARY)
    .do({ type: 'PauseCountdown' }, SECRETARY)
    .do({ type: 'ResumeCountdown' }, SECRETARY)
    .do({ type: 'GiveFloor', guest: { name: 'Mr. B', title: 'Director', kind: 'secretariat' }, itemId: '5(b)', after: null })
    .after(MINUTE)
    .do({ type: 'SuspendSitting', sittingId: 'am', resumesAt: day.now + 15 * MINUTE, speaker: 'pause' })
    .after(15 * MINUTE)
    .do({ type: 'ResumeSitting', sittingId: 'am' })
    .after(MINUTE)
    .do({ type: 'ResetCountdown' }, SECRETARY)
    .do({ type: 'TakeChair', name: 'Ms. C', title: 'Vice-President' })
    .do({ type: 'AddDelegation', name: { en: 'Latecomer', fr: 'Retardataire' }, category: 'state-party', flag: 'it' }, SECRETARY);
  const added = Object.keys(day.meeting.catalogue.delegations).at(-1)!;
  day
    .do({ type: 'EditDelegation', delegationId: added, category: 'ngo' }, SECRETARY)
    .do({ type: 'AddItem', number: '7', title: { en: 'Other matters' }, plannedMs: 10 * MINUTE, before: null }, SECRETARY);
  const item = day.meeting.agenda.at(-1)!;
  day
    .do({ type: 'EditItem', itemId: item, documents: [{ title: { en: 'A paper' }, status: 'announced', languages: ['en'] }] }, SECRETARY)
    .do({ type: 'MoveItem', itemId: item, before: '6' }, SECRETARY)
    .do({ type: 'RemoveItem', itemId: item }, SECRETARY)
    .do({ type: 'OpenList', itemId: '5(a)', moderated: true }, SECRETARY)
    .do({ type: 'RequestFloor', itemId: '5(a)' }, delegation('DE'))
    .do({ type: 'RequestFloor', itemId: '5(a)' }, delegation('FR'))
    .do({ type: 'AcceptRequest', entryId: day.entryOf('DE', '5(a)') }, SECRETARY)
    .do({ type: 'DeclineRequest', entryId: day.entryOf('FR', '5(a)'), reason: 'The list is for members.' }, SECRETARY)
    .do({ type: 'SetOrder', itemId: '5(b)', policy: { keys: ['category', 'lot'], cap: 30 } }, SECRETARY)
    .do({ type: 'CloseList', itemId: '5(b)' })
    .do({ type: 'OfferSwap', entryId: day.entryOf('DE'), with: day.entryOf('CMC') }, delegation('DE'))
    .do({ type: 'OfferSwap', entryId: day.entryOf('DE'), with: day.meeting.lists['5(b)']!.waiting.at(-1)!.id }, delegation('DE'))
    .do({ type: 'AskInPlace', entryIds: [day.entryOf('DE'), day.entryOf('CMC')] }, SECRETARY)
    .do({ type: 'AnswerInPlace', entryId: day.entryOf('DE'), answer: 'here' }, delegation('DE'))
    .do({ type: 'DrawLots', itemId: '5(b)', word: '17' }, SECRETARY);
  const [first, second] = day.meeting.lists['5(b)']!.waiting;
  day.do({ type: 'OfferSwap', entryId: first!.id, with: second!.id }, SECRETARY);
  day.do({ type: 'AcceptSwap', swapId: day.meeting.swaps!.at(-1)!.id }, SECRETARY);
  day.do({ type: 'SendWord', entryId: day.meeting.floor!.entry.id, preset: 'slower' }, SECRETARY);
  day
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'keep' })
    .do({ type: 'ReopenItem', itemId: '5(b)' })
    .do({ type: 'DeferItem', itemId: '6' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .give('DE')
    .after(2 * MINUTE)
    .do({ type: 'RaisePointOfOrder', text: 'The speaker is off the item.' }, delegation('PH'))
    .do({ type: 'RaisePointOfOrder' }, delegation('NZ'));
  const spokenOver = day.meeting.floor!.entry.id;
  const [point = '', other = ''] = Object.keys(day.meeting.questions);
  day
    .do({ type: 'RequestRightOfReply', itemId: '5(b)', to: day.meeting.floor!.entry.id }, delegation('FR'))
    .do({ type: 'AttachStatement', entryId: day.meeting.floor!.entry.id, fileId: 'file-DE', name: 'Statement', after: 'everybody' }, delegation('DE'))
    .do({ type: 'GiveFloor', questionId: point, after: day.meeting.floor!.entry.id })
    .after(MINUTE)
    .do({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed', text: 'The item is open.' })
    .do({ type: 'AppealRuling', questionId: point }, delegation('PH'))
    .do({ type: 'WithdrawQuestion', questionId: Object.keys(day.meeting.questions).at(-1)! }, delegation('PH'))
    .do({ type: 'AppealRuling', questionId: point, delegationId: 'FR', leave: true })
    .do({ type: 'MarkPresent', delegationIds: ['AT', 'CH', 'FR', 'NZ', 'PH'], present: true }, SECRETARY)
    .do({ type: 'OpenVote', questionId: Object.keys(day.meeting.questions).at(-1)!, method: 'ballot', tellers: ['NZ'] }, SECRETARY)
    .do({ type: 'GiveBallot', voteId: inVote(day.meeting)!.vote.id, delegationIds: ['AT', 'CH'] }, SECRETARY)
    .do({ type: 'CountVote', voteId: inVote(day.meeting)!.vote.id, yes: 1, no: 0, abstain: 0, invalid: 1 }, SECRETARY)
    .do({ type: 'CloseVote', voteId: inVote(day.meeting)!.vote.id, void: true })
    .do({ type: 'OpenVote', questionId: Object.keys(day.meeting.questions).at(-1)!, method: 'recorded' }, SECRETARY)
    .do({ type: 'CastVote', voteId: inVote(day.meeting)!.vote.id, choice: 'yes' }, delegation('PH'))
    .do({ type: 'CloseVote', voteId: inVote(day.meeting)!.vote.id })
    .do({ type: 'CorrectRecord', of: Object.keys(day.meeting.questions).at(-1)!, text: 'The Philippines had meant to abstain.', intended: { delegationId: 'PH', choice: 'abstain' } }, SECRETARY)
    .do({ type: 'WithdrawQuestion', questionId: other }, delegation('NZ'))
    .do({ type: 'ChangeRules', parameter: 'pauseMs', value: 5_000 })
    .do({ type: 'ResumeSpeech', entryId: day.meeting.held[0]!.entry.id })
    .do({ type: 'EndSpeech', entryId: spokenOver });
  playDecisions(day);
  playMotions(day);
  day
    .do({ type: 'AdjournSitting', sittingId: 'am', speaker: 'pause' })
    .do({ type: 'AddSitting', title: { en: 'Evening sitting', fr: 'Séance du soir' }, startsAt: day.now + 600 * MINUTE, endsAt: day.now + 720 * MINUTE })
    .do({ type: 'RemoveSitting', sittingId: 'pm' }, SECRETARY)
    .do({ type: 'OpenSitting', sittingId: day.meeting.sittings.at(-1)!.id })
    .do({ type: 'GiveFloor', entryId: day.entryOf('FR', '5(b)~reply'), after: null })
    .after(2 * MINUTE)
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'OpenItem', itemId: '5(a)' })
    .do({ type: 'StartRound', itemId: '5(a)', batch: { speakers: 1 }, panel: [{ name: 'Dr Berg', kind: 'panellist' }], panelMs: 5 * MINUTE })
    .do({ type: 'GiveFloor', entryId: day.entryOf('DE', '5(a)'), after: null })
    .after(MINUTE)
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'CallPanel', itemId: '5(a)', round: 1 })
    .do({ type: 'GiveFloor', guest: { name: 'Dr Berg', kind: 'panellist' }, itemId: '5(a)', after: null })
    .after(MINUTE)
    .do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id })
    .do({ type: 'EndDialogue', itemId: '5(a)' })
    .do({ type: 'SetScript', itemId: '6', script: { en: 'We turn to item 6.', fr: 'Nous passons au point 6.' } }, SECRETARY)
    .do({ type: 'MoveItem', itemId: '6', parent: '5', before: null }, SECRETARY)
    .do({ type: 'EditMeeting', title: { fr: 'Petite réunion' }, venue: { en: 'Room IV' }, languages: ['en', 'fr'], terms: { chair: 'president' }, theme: { accent: '#004d40' } }, SECRETARY)
    .do({ type: 'EditSettings', warningMs: 30_000, publishRecord: 'decisions', embedOrigins: ['https://www.un.org'] }, SECRETARY)
    .do({ type: 'SetCategories', categories: [...day.meeting.catalogue.categories, { id: 'igo', name: { en: 'Organization' }, mark: 'square', standing: 'observer' }] }, SECRETARY)
    .do({ type: 'SetGroups', groups: [{ id: 'EU', name: { en: 'the European Union' }, members: ['AT', 'DE'] }] }, SECRETARY)
    .do({ type: 'SetSeating', seats: [{ delegationId: 'AT', seat: { row: 1, place: 1 } }] }, SECRETARY)
    .do({ type: 'RetireDelegation', delegationId: 'NZ', waiting: 'drop' }, SECRETARY)
    .do({ type: 'RestoreDelegation', delegationId: 'NZ' }, SECRETARY);
  day.do({
    type: 'ReviseParticipants',
    basis: day.meeting.catalogueSeq ?? 0,
    file: 'participants.xlsx',
    add: [{ id: 'TD', name: { en: 'Chad', fr: 'Tchad' }, category: 'state-party', flag: 'td', seats: 2, groups: ['African Group'], as: ['TCHAD'] }],
    edit: [{ delegationId: 'PH', seat: { row: 1, place: 4 } }],
    retire: ['CMC'],
    waiting: 'keep',
  }, SECRETARY);
  day.do({
    type: 'ReviseAgenda',
    basis: day.meeting.catalogueSeq ?? 0,
    file: 'agenda.docx',
    edit: [{ itemId: '1', number: '2', title: { fr: 'Ouverture' }, script: null }],
    add: [{ key: 'a', number: '1', title: { en: 'Opening' }, before: '1', script: { en: 'Welcome.' } }, { number: '1(a)', title: { en: 'Address' }, parent: 'a' }],
    move: [{ itemId: '5(a)', before: '5(b)' }],
  }, SECRETARY);
  day.do({
    type: 'ReviseList',
    itemId: '5(b)',
    basis: day.meeting.lists['5(b)']!.seq,
    file: 'speakers.txt',
    add: [{ delegationId: 'TD', speaker: { name: 'Mr. D', title: 'Director' }, requestedAt: day.now - MINUTE }],
    place: 'before',
  }, SECRETARY);
  return day;
}
