// The meeting and the officer, for the parts of an officer's page that are only drawn once both are there.
import type { Catalogue, Meeting } from '#shared/meeting/state.ts';
import type { You } from '#shared/protocol.ts';

import { useReplica } from '../../replica/hooks.ts';

/** The meeting; an officer's parts are only drawn once it is there. */
export function useMeeting(): Meeting {
  const meeting = useReplica((state) => state.meeting);
  if (meeting === null) throw new Error('a part of an officer’s page was drawn before the meeting was there');
  return meeting;
}

/** Names, titles and documents, for a part that shows nothing else of the meeting. */
export function useCatalogue(): Catalogue {
  const catalogue = useReplica((state) => state.meeting?.catalogue);
  if (catalogue === undefined) throw new Error('a part of an officer’s page was drawn before the meeting was there');
  return catalogue;
}

/** Who sits here. */
export function useYou(): You {
  const you = useReplica((state) => state.you);
  if (you === null) throw new Error('a part of an officer’s page was drawn before the server said who this is');
  return you;
}
