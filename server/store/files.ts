// Files that belong to a meeting and stand in no log: what is known of each, and its bytes. Knows no meaning of them.

/** A file of a meeting, without its bytes. */
export type StoredFile = {
  readonly id: string;
  readonly meetingId: string;
  /** The delegation that sent it; absent: an officer did. */
  readonly delegationId?: string;
  /** As its content says, such as application/pdf. */
  readonly type: string;
  /** How long it is. */
  readonly bytes: number;
  /** Of its bytes, as 64 hexadecimal digits: by this they are kept, once for a meeting. */
  readonly sha256: string;
  /** When it was kept, server time in ms. */
  readonly at: number;
};

/** How much there may be; bytes. */
export type FileQuota = {
  readonly ofDelegation: number;
  readonly ofMeeting: number;
  /** How many of one delegation, however short: each is a row and a name on the disk. Absent: as many as the bytes allow. */
  readonly filesOfDelegation?: number;
};

export type KeptFile =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly reason: 'unknown-meeting' | 'delegation-full' | 'meeting-full' | 'disk-full' };

/** As with events: a write is fulfilled when durable. */
export interface FileStore {
  /**
   * Keeps a file with its bytes. The same bytes that the same sender has sent to this meeting before are found again, under the id that
   * they have. `disk-full`: nothing was written, and what else is kept has the room that it needs.
   */
  keepFile(file: StoredFile, body: Uint8Array, quota: FileQuota): Promise<KeptFile>;
  findFile(meetingId: string, id: string): Promise<StoredFile | undefined>;
  /** Its bytes; undefined: they are not there. */
  fileBody(file: StoredFile): Promise<Uint8Array | undefined>;
}

/** What is kept of a meeting: bytes by all and by this sender, and how many files of this sender. */
export type FileSums = { readonly ofMeeting: number; readonly ofSender: number; readonly filesOfSender: number };

/** Why no file of this length is kept besides; undefined: it is. Officers are bounded by the meeting alone. */
export function overQuota(
  { delegationId, bytes }: StoredFile,
  { ofMeeting, ofSender, filesOfSender }: FileSums,
  quota: FileQuota,
): 'delegation-full' | 'meeting-full' | undefined {
  const isDelegationFull =
    ofSender + bytes > quota.ofDelegation || filesOfSender >= (quota.filesOfDelegation ?? Infinity);
  if (delegationId !== undefined && isDelegationFull) return 'delegation-full';
  return ofMeeting + bytes > quota.ofMeeting ? 'meeting-full' : undefined;
}
