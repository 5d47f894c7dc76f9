// What broke in this page, counted: the first time it asks for everything anew, the second time it stops and says so.
// Known to the replica, which folds, and to the page's boundary, which draws.
let troubles = 0;

/** Counts one more; true where it is the first since the page was loaded. */
export function isFirstTrouble(): boolean {
  troubles += 1;
  return troubles === 1;
}

/** Whether anything broke: what this device has kept of the meeting is not to be trusted then. */
export const hadTrouble = (): boolean => troubles > 0;
