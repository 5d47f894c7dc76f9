// What tests of adoption begin with: a proposal, whole or in parts, that was put.
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { chair, delegate, done, itemOpen, secretary, sittingOpen } from '../../../given.ts';

export const AT = delegate('AT');
export const DE = delegate('DE');
export const CMC = delegate('CMC');
const PAUSE_MS = 3_000;
export const onItem = [sittingOpen, itemOpen('5(b)')] as const;
export const proposed = done(secretary.proposes('to adopt the draft'));
export const put = done(chair.putsIt());
export const paused = (scenario: { after(ms: number): unknown }): void => void scenario.after(PAUSE_MS);
export const inParts = done(secretary.proposes('to adopt the draft', { parts: [{ label: '1' }, { label: '2' }] }));
export const questionIn = (meeting: Meeting): Question => Object.values(meeting.questions).at(-1)!;
export const statuses = (meeting: Meeting) => questionIn(meeting).parts?.map(({ status }) => status);
