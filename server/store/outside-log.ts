// What a store keeps beside the logs: what belongs to a meeting and may be erased (a log is not), who was shown secrets, and sign-ins that
// are under way. Knows no meaning of it.

/** Somebody was shown secrets: links, by which whoever has them comes in. */
export type Showing = {
  /** Absent: secrets of the whole server. */
  readonly meetingId?: string;
  /** Server time in ms. */
  readonly at: number;
  /** Who, as the caller names those who ask. */
  readonly by: string;
  readonly what: string;
};

/** As with events: a write is fulfilled when durable. */
export interface BesideStore {
  /** A text that belongs to a meeting, by its name; undefined: there is none. */
  beside(meetingId: string, name: string): Promise<string | undefined>;
  /** Puts it in place of the one before; null erases it. False: there is no such meeting. */
  setBeside(meetingId: string, name: string, body: string | null): Promise<boolean>;

  /** Of a meeting the last SHOWINGS_KEPT are kept. */
  noteShowing(showing: Showing): Promise<void>;
  /** The oldest first. */
  showings(meetingId: string): Promise<Showing[]>;

  /** A sign-in begins; those that have expired are forgotten. */
  beginSignIn(state: string, body: string, expiresAt: number, now: number): Promise<void>;
  /** Once: the second who asks for it, at whatever node, finds none. Undefined also where it has expired. */
  takeSignIn(state: string, now: number): Promise<string | undefined>;
}

/** So many of the last are kept. */
export const SHOWINGS_KEPT = 1_000;
