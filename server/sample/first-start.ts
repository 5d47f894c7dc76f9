// The first start: where there is no meeting yet, the sample and its links are made, so that a newcomer can walk in, and the link by
// which meetings are prepared.
// Later starts mint nothing new, and a start that was cut short is completed by the next.
import type { LinkRole } from '../access/links.ts';
import type { Access } from '../access/access.ts';
import type { Answer } from '../meetings/answers.ts';
import type { Operator } from '../meetings/operator.ts';
import { SAMPLE_ID, sampleMeetingFile } from './sample-meeting.ts';

/** A delegation joins by the code; these have nothing but their links. */
const ROLES: readonly LinkRole[] = ['chair', 'secretary', 'booth', 'screen'];

export interface FirstStartParts {
  operator: Operator;
  access: Access;
  clock: { now(): number };
}

/** Answers whether it was the first: the link by which meetings are prepared was made just now. Rejects where the store fails. */
export async function makeSampleOnFirstStart({ operator, access, clock }: FirstStartParts): Promise<boolean> {
  const meetings = valueOf(await operator.listMeetings());
  if (meetings.length === 0) valueOf(await operator.createMeeting(sampleMeetingFile(clock.now())));
  else if (!meetings.some(({ id }) => id === SAMPLE_ID)) return false;
  // Revoked links count: what an operator took away does not come back by itself.
  const minted = new Set((await access.listLinks(SAMPLE_ID)).map(({ role }) => role));
  for (const role of ROLES) {
    if (!minted.has(role)) valueOf(await operator.createLink({ role, meetingId: SAMPLE_ID }));
  }
  if (!(await access.joinCode(SAMPLE_ID))) await access.renewJoinCode(SAMPLE_ID);
  const ofServer = (await access.listLinks()).filter(({ meetingId }) => meetingId === undefined);
  if (ofServer.length > 0) return false;
  valueOf(await operator.createLink({ role: 'operator' }));
  return true;
}

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`The sample meeting could not be made: ${answer.error.message}`);
}
