// The house of tests of access, and how they make links, join and are known in it.
import { afterAll, afterEach, beforeAll } from 'vitest';

import type { Joined } from '#shared/protocol.ts';

import type { Access } from '../../server/access/access.ts';
import type { Identity } from '../../server/access/identity.ts';
import type { NewLinkRequest } from '../../server/meetings/operator.ts';
import type { House } from './fixture.ts';
import { MEETING, openHouse } from './fixture.ts';

export let house: House;

/** For the tests of the file that calls it. */
export function inTheHouse(): void {
  beforeAll(async () => {
    house = await openHouse();
  });
  afterEach(() => house.clear());
  afterAll(() => house.close());
}

/** A link's token. */
export async function link(
  request: Partial<NewLinkRequest> & Pick<NewLinkRequest, 'role'>,
): Promise<{ id: string; token: string; url: string }> {
  const answer = await house.operator.createLink({
    ...(request.role !== 'operator' && { meetingId: MEETING }),
    ...request,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as { id: string; token: string; url: string };
}

export async function joined(request: Parameters<Access['join']>[0]): Promise<Joined> {
  const answer = await house.access.join(request);
  if (!answer.ok || answer.kind !== 'joined') throw new Error(JSON.stringify(answer));
  return answer.joined;
}

export async function who(token: string, meetingId = MEETING): Promise<Identity> {
  const authentication = await house.access.authenticate(token, meetingId);
  if (!authentication.ok) throw new Error(authentication.code);
  return authentication.who;
}

export const refusedCode = async (request: Parameters<Access['join']>[0]) => {
  const answer = await house.access.join(request);
  return answer.ok ? 'ok' : `${answer.error.code} ${String(answer.error.details?.reason)}`;
};
export const codeOf = async () => (await house.access.joinCode(MEETING))!.code;
export const chair = async () => who((await link({ role: 'chair' })).token);
export const wrong = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
