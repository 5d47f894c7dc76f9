// What can be taken back here: one's own last step, as on the console. A refusal of it is told in the foot.
import { useCallback, useState } from 'react';

import type { Step } from '#shared/meeting/state.ts';
import { nextUndo } from '#shared/meeting/undo/select.ts';
import type { CommandError } from '#shared/protocol.ts';

import { readContacts } from '../../../components/officers/contacts.ts';
import { useMeeting, useYou } from '../../../components/officers/use-meeting.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import { useReplica, useSend } from '../../../replica/hooks.ts';

export interface CanUndo {
  step: Step | undefined;
  undo(): void;
  refused: CommandError | null;
  dismiss(): void;
  /** People whom a list that was taken back had named: they stay. 0: none, or nobody asks. */
  contactsLeft: number;
  /** Whether none of their delegations is left: only then they are offered to be deleted, all at once. */
  areAllGone: boolean;
  contactsSeen(): void;
}

export function useUndo(): CanUndo {
  const meeting = useMeeting();
  const meetingId = meeting.id;
  const you = useYou();
  const own = useReplica((state) => state.own);
  const send = useSend();
  const replica = useReplicaHandle();
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  // After a second list was taken back the people of the first one are wanted: nobody is offered to delete them.
  const areAllGone = left.every((id) => meeting.catalogue.delegations[id] === undefined);
  const undo = useCallback(() => {
    // At the instant of the press, not of the last drawing.
    const now = replica.store.getState();
    const step = now.meeting && now.you ? nextUndo(now.meeting, now.you, now.own) : undefined;
    if (!step) return;
    setRefused(null);
    setLeft([]);
    void send({ type: 'Undo', commandId: step.commandId }).then(async (answer) => {
      if (answer.ok && step.did === 'ReviseParticipants') {
        const people = await readContacts(meetingId);
        setLeft(people.ok ? people.value.contacts.map(({ delegationId }) => delegationId) : []);
      }
      if (!answer.ok && answer.error.details?.reason !== 'dropped') setRefused(answer.error);
    });
  }, [replica, send, meetingId]);
  return {
    step: nextUndo(meeting, you, own),
    undo,
    refused,
    dismiss: () => setRefused(null),
    contactsLeft: left.length,
    areAllGone,
    contactsSeen: () => setLeft([]),
  };
}
