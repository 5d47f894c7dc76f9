// What a screen reader is told of places on lists, requests, offers, texts, proposals and those who are present, on console, phone and wall.
import { expect, test } from 'vitest';

import type { Swap } from '#shared/meeting/swaps/state.ts';

import { chair, delegate, done, onTheFloor, secretary, underWay } from '../given.ts';
import type { Step } from '../given.ts';
import { MINUTE, TEN } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import { heard } from './heard.ts';

const AT = delegate('AT');
const CH = delegate('CH');
const DE = delegate('DE');
/** No member: it speaks in reply by leave of the Chair. */
const CMC = delegate('CMC');

const spoken = [underWay('CH', 'AT'), onTheFloor('CH'), done(chair.endsTheSpeech())] as const;
const replyAsked = [...spoken, done(CMC.asksForAReply({ to: 'CH' }))] as const;
const offer: Step = done(
  AT.does((day) => ({ type: 'OfferSwap', entryId: day.entryOf('AT'), with: day.entryOf('CH') })),
);
const offered = [underWay('CH', 'AT'), offer] as const;
const swapIn = ({ meeting }: Scenario): Swap['id'] => meeting.swaps?.[0]?.id ?? 'none';
const moderated: Step = done(chair.does({ type: 'OpenList', itemId: '5(b)', moderated: true }));
const asks: Step = done(AT.does({ type: 'RequestFloor', itemId: '5(b)' }));
const requestedIn = ({ meeting }: Scenario, list: string): string => meeting.lists[list]!.requested[0]!.id;
const proposal: Step = done(secretary.proposes('adopt it', { by: 'AT' }));
const silence: Step = done(secretary.proposes('adopt it', { ask: 'silence', closesAt: TEN + 100 * 60 * MINUTE }));
const ALL = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'] as const;
const point = [underWay('CH', 'AT'), onTheFloor('CH'), done(AT.raisesAPointOfOrder())] as const;

const UNTIL = 'Adopted unless a delegation objects by 14:00 on Tuesday 8 September. adopt it';
const BROKEN = 'The silence was broken: not adopted. Objection: State DE. adopt it';

test.each<[what: string, self: string, before: readonly Step[], step: Step, told: ReturnType<typeof heard>]>([
  ['it asks for the floor', 'AT', [underWay('CH')], asks, { phone: ['No. 6, asked at 10:00. Place: 2'] }],
  [
    'it asks for the floor where an officer accepts each',
    'AT',
    [underWay(), moderated],
    asks,
    {
      phone: ['Asked for the floor at 10:00. Waiting for the Secretary to accept.'],
      console: ['1 asks to be listed: State AT'],
    },
  ],
  [
    'its request is accepted',
    'AT',
    [underWay(), moderated, asks],
    done(chair.does((day) => ({ type: 'AcceptRequest', entryId: requestedIn(day, '5(b)') }))),
    { phone: ['No. 6, asked at 10:00. Place: 1'] },
  ],
  [
    'its request is declined',
    'AT',
    [underWay(), moderated, asks],
    done(chair.does((day) => ({ type: 'DeclineRequest', entryId: requestedIn(day, '5(b)') }))),
    { phone: ['Your request of 10:00 was not accepted.'] },
  ],
  [
    'a member asks for a right of reply',
    'AT',
    spoken,
    done(AT.asksForAReply({ to: 'CH' })),
    { phone: ['Right of reply: you wait in place 1'] },
  ],
  [
    'one that needs leave asks for a right of reply',
    'CMC',
    spoken,
    done(CMC.asksForAReply({ to: 'CH' })),
    {
      phone: ['Right of reply: the Chair has not given leave yet'],
      console: ['Right of reply: Cluster Munition Coalition'],
    },
  ],
  [
    'the reply is granted',
    'CMC',
    replyAsked,
    done(chair.acceptsTheReplyOf('CMC')),
    { phone: ['Right of reply: you wait in place 1'] },
  ],
  [
    'the reply is refused',
    'CMC',
    replyAsked,
    done(chair.does((day) => ({ type: 'DeclineRequest', entryId: requestedIn(day, '5(b)~reply') }))),
    { phone: ['Right of reply: Your request of 10:00 was not accepted.'] },
  ],
  [
    'it offers an exchange of places',
    'AT',
    [underWay('CH', 'AT')],
    offer,
    {
      phone: ['You offered to exchange, your place 2 for place 1, with: State CH'],
      console: ['Offered: place 2 for place 1, by: State AT'],
    },
  ],
  [
    'its offer is accepted',
    'AT',
    offered,
    done(CH.does((day) => ({ type: 'AcceptSwap', swapId: swapIn(day) }))),
    { phone: ['Places exchanged: you are now in place 1, with: State CH'] },
  ],
  [
    'it accepts an offer',
    'CH',
    offered,
    done(CH.does((day) => ({ type: 'AcceptSwap', swapId: swapIn(day) }))),
    { phone: ['Places exchanged: you are now in place 2, with: State AT'] },
  ],
  [
    'it hands in the text of its statement',
    'AT',
    [underWay('CH', 'AT')],
    done(
      AT.does((day) => ({
        type: 'AttachStatement',
        entryId: day.entryOf('AT'),
        fileId: 'file-AT',
        name: 'Austria.pdf',
        after: 'nobody',
      })),
    ),
    { phone: ['Handed in: Austria.pdf'], console: ['State AT: Text of the statement'] },
  ],
  ['a proposal comes before the meeting', 'DE', [underWay()], proposal, { phone: ['1 proposal: adopt it'] }],
  [
    'another joins its proposal',
    'AT',
    [underWay(), proposal],
    done(DE.joinsIt()),
    { phone: ['Sponsors: State AT and State DE'] },
  ],
  [
    'it joins the proposal of another',
    'DE',
    [underWay(), proposal],
    done(DE.joinsIt()),
    { phone: ['Sponsors: State AT and State DE'] },
  ],
  ['another joins what is not its own', 'FR', [underWay(), proposal], done(DE.joinsIt()), {}],
  ['a silence begins', 'AT', [underWay()], silence, { phone: [UNTIL], console: [UNTIL], wall: [UNTIL] }],
  [
    'a silence is broken',
    'AT',
    [underWay(), silence],
    done(DE.objects()),
    { phone: [BROKEN], console: [BROKEN], wall: [BROKEN] },
  ],
  [
    'another objects to what is put',
    'AT',
    [underWay(), proposal, done(chair.putsIt())],
    done(DE.objects()),
    { console: ['Objection: State DE'] },
  ],
  [
    'all members are marked as present',
    'AT',
    [underWay('CH')],
    done(secretary.marks(true, ...ALL)),
    { console: ['6 of 6 members present'] },
  ],
  [
    'there are too few to decide',
    'AT',
    [underWay('CH'), done(secretary.marks(true, ...ALL))],
    done(secretary.marks(false, 'AT', 'CH', 'DE', 'FR')),
    { console: ['2 of 6 members present: no quorum to decide'] },
  ],
  [
    'one more goes where there are too few already',
    'AT',
    [underWay('CH'), done(secretary.marks(true, 'AT', 'CH'))],
    done(secretary.marks(false, 'AT')),
    {},
  ],
  [
    'its point of order is heard',
    'AT',
    point,
    done(chair.hears('AT')),
    {
      phone: ['Point of order: State AT · State CH was interrupted and will go on.'],
      console: ['Point of order: State AT'],
      wall: ['Point of order: State AT · State CH was interrupted and will go on.'],
    },
  ],
  [
    'it takes its point of order back',
    'AT',
    point,
    done(AT.withdrawsThePointOf('AT')),
    { phone: ['Point of order: State AT: withdrawn'] },
  ],
])('%s', (_what, self, before, step, told) => {
  expect(heard(self, before, step)).toEqual(told);
});
