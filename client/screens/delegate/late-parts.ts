// The parts of a delegation's page that come after it: nobody needs them in the first seconds, and they are there when the network is not.
export const loadNoSeat = () => import('./NoSeat.tsx');
/** Only for a device that waits: the others do not fetch it. */
export const loadWaitingRoom = () => import('./WaitingRoom.tsx');
export const loadOtherTabs = () => import('./tabs/OtherTabs.tsx');
export const loadLateTasks = () => import('./form/Tasks.tsx');

export const loadLateStrips = () => import('./strips/LateStrips.tsx');

export const loadGroupChoice = () => import('./form/GroupChoice.tsx');
export const loadVideoLength = () => import('./form/VideoLength.tsx');

export const loadMissedCall = () => import('./floor/MissedCall.tsx');
export const loadRequested = () => import('./floor/Requested.tsx');
export const loadUnsentRequest = () => import('./floor/UnsentRequest.tsx');
export const loadSeatAnnouncer = () => import('./SeatAnnouncer.tsx');
export const loadInterruptedRow = () => import('./floor/InterruptedRow.tsx');
export const loadRaiseRow = () => import('./form/RaiseRow.tsx');

/** Fetched once the floor is drawn. A failure is met when one is opened. */
export async function loadLateParts(): Promise<void> {
  await Promise.allSettled([
    loadNoSeat(),
    loadOtherTabs(),
    loadLateTasks(),
    loadRaiseRow(),
    loadInterruptedRow(),
    loadMissedCall(),
    loadRequested(),
    loadUnsentRequest(),
    loadSeatAnnouncer(),
    loadLateStrips(),
    loadGroupChoice(),
    loadVideoLength(),
  ]);
}
