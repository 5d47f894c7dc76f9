// The embedded store: one SQLite file in the data folder, written by one thread and read by another.
// This is the main thread's side: it packs and unpacks, and never touches the file.

import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { inSlices } from '../../slices.ts';
import type { AccessStore } from '../access.ts';
import { appendNextOf } from '../append-next.ts';
import { lockDataDir } from './data-dir.ts';
import type { DataDirLock } from './data-dir.ts';
import { StoreError } from '../errors.ts';
import type { FileBodies } from './file-bodies.ts';
import { makeFileBodies } from './file-bodies.ts';
import type { FileStore } from '../files.ts';
import { pack, requireSequence } from '../serialize-events.ts';
import type { Reads } from './reads.ts';
import { StoreThread } from './thread-client.ts';
import type { Writes } from './writes.ts';
import type { EventStore, StoredEvent } from '../store.ts';
import type { Upcast } from '../upcast.ts';

/** The database’s name in the data folder. */
export const DATABASE_FILE = 'rostrum.db';
const FILES_FOLDER = 'files';

export type SqliteStoreOptions = {
  readonly dataDir: string;
  /** False: reads only, also beside a running server or where nothing can be written; makes no file. */
  readonly writable: boolean;
  /** The folder's lock where the caller holds it, and goes on holding it; otherwise it is taken, and freed by close(). */
  readonly lock?: DataDirLock;
  /** Lifts events when they are read; by default they are given as they lie there. */
  readonly upcast?: Upcast;
};

/** Throws StoreError: DataDirInUse, NOT_WRITABLE, NO_DATA, NEWER_DATA or DAMAGED, with a sentence for the operator. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<EventStore> {
  const { dataDir, writable, upcast = (event) => event } = options;
  const file = join(dataDir, DATABASE_FILE);
  if (!writable && !existsSync(file)) {
    throw new StoreError('NO_DATA', `There is no meeting data in ${dataDir}. Set DATA_DIR, or start the server once.`);
  }
  const ownLock = writable && options.lock === undefined ? lockDataDir(dataDir) : undefined;
  const startReader = () =>
    new StoreThread<Reads>({ role: 'reader', file, immutable: !writable && isUnchangeable(dataDir, file) });
  const writer = writable ? new StoreThread<Writes>({ role: 'writer', file, immutable: false }) : undefined;
  const reader = startReader();
  const close = async () => {
    await Promise.all([reader.drain(), writer?.drain()]);
    // The writer last: the last connection folds the write-ahead log into the file.
    await reader.close();
    await writer?.close();
    ownLock?.release();
  };
  try {
    // The writer first: it makes the file, or brings it up to date.
    await writer?.open();
    await reader.open();
  } catch (error) {
    await close();
    throw error;
  }
  const bodies = makeFileBodies(join(dataDir, FILES_FOLDER));
  if (writer) await bodies.sweep(await reader.call('fileBodies'));
  return makeStore({ file, upcast, writer, reader, startReader, bodies, close });
}

/** A folder that this user cannot write, with no write-ahead log beside the file: nobody has it open for writing. */
function isUnchangeable(dataDir: string, file: string): boolean {
  if (existsSync(`${file}-wal`)) return false;
  try {
    accessSync(dataDir, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

type Parts = {
  readonly file: string;
  readonly upcast: Upcast;
  readonly writer: StoreThread<Writes> | undefined;
  readonly reader: StoreThread<Reads>;
  readonly startReader: () => StoreThread<Reads>;
  readonly bodies: FileBodies;
  readonly close: () => Promise<void>;
};

function makeStore({ file, upcast, writer, reader, startReader, bodies, close }: Parts): EventStore {
  const write: StoreThread<Writes>['call'] = async (name, ...args) => {
    if (writer === undefined) throw new StoreError('NOT_WRITABLE', `${file} was opened for reading only.`);
    return writer.call(name, ...args);
  };

  const store: EventStore = {
    access: makeAccess(write, reader),
    files: makeFiles(write, reader, bodies),

    async createMeeting({ id, log, createdAt, events, commands = [], owner, most }) {
      requireSequence(events, 0);
      const bodies = await inSlices(events, (event) => JSON.stringify(event));
      return write('createMeeting', { id, log, createdAt, bodies, commands, owner, most });
    },
    listMeetings: () => reader.call('listMeetings'),
    findMeeting: (meetingId) => reader.call('findMeeting', meetingId),
    async deleteMeeting(meetingId) {
      const removed = await write('deleteMeeting', meetingId);
      await bodies.removeOf(meetingId);
      return removed;
    },

    append: async (batch) => write('append', pack(batch)),
    appendNext: (place, decide) => appendNextOf(store)(place, decide),
    settle: ({ meetingId, log, expectedSeq }, answer) => write('settle', meetingId, log, expectedSeq, answer),
    findCommand: (meetingId, commandId) => reader.call('findCommand', meetingId, commandId),
    readCommands: (meetingId, afterId, limit) => reader.call('readCommands', meetingId, afterId, limit),
    async read(meetingId, after, limit) {
      const bodies = await reader.call('readBodies', meetingId, after, limit);
      return inSlices(bodies, (body) => upcast(JSON.parse(body) as StoredEvent));
    },

    loadSnapshot: (meetingId, key) => reader.call('loadSnapshot', meetingId, key),
    saveSnapshot: (meetingId, snapshot, log) => write('saveSnapshot', meetingId, snapshot, log),

    async backup(target) {
      // A thread of its own: a copy of a large file takes seconds, in which others go on reading.
      const copier = startReader();
      try {
        await copier.open();
        await copier.call('copyTo', target);
        await bodies.copyTo(`${target}.files`);
      } finally {
        await copier.close();
      }
    },
    close,
  };
  return store;
}

function makeFiles(write: StoreThread<Writes>['call'], reader: StoreThread<Reads>, bodies: FileBodies): FileStore {
  return {
    async keepFile(file, body, quota) {
      const said = await reader.call('saidOfFile', file, quota);
      if (said) return said;
      // The bytes first: a row promises that they are there. Of two at once the second may be refused; its bytes are swept at the next start.
      return (await bodies.keep(file.meetingId, file.sha256, body))
        ? write('keepFile', file, quota)
        : { ok: false, reason: 'disk-full' };
    },
    findFile: (meetingId, id) => reader.call('findFile', meetingId, id),
    fileBody: ({ meetingId, sha256 }) => bodies.read(meetingId, sha256),
  };
}

function makeAccess(write: StoreThread<Writes>['call'], reader: StoreThread<Reads>): AccessStore {
  return {
    insertLink: (link) => write('insertLink', link),
    ensureLinks: (meetingId, links, at) => write('ensureLinks', meetingId, links, at),
    findLink: (linkId) => reader.call('findLink', linkId),
    listLinks: (meetingId) => reader.call('listLinks', meetingId),
    revokeLink: (linkId, at) => write('revokeLink', linkId, at),
    insertDevice: (device) => write('insertDevice', device),
    findDevice: (deviceId) => reader.call('findDevice', deviceId),
    deviceByTokenHash: (tokenHash) => reader.call('deviceByTokenHash', tokenHash),
    devicesOf: (meetingId) => reader.call('devicesOf', meetingId),
    devicesOfPerson: (person) => reader.call('devicesOfPerson', person),
    waitingDevicesOf: (meetingId) => reader.call('waitingDevicesOf', meetingId),
    admitDevice: (deviceId, at, upTo) => write('admitDevice', deviceId, at, upTo),
    revokeDevice: (deviceId, at) => write('revokeDevice', deviceId, at),
    markSeen: (deviceIds, at) => write('markSeen', deviceIds, at),
    joinCode: (meetingId) => reader.call('joinCode', meetingId),
    setJoinCode: (meetingId, joinCode) => write('setJoinCode', meetingId, joinCode),
    meetingByJoinCode: (code) => reader.call('meetingByJoinCode', code),
    beside: (meetingId, name) => reader.call('beside', meetingId, name),
    setBeside: (meetingId, name, body) => write('setBeside', meetingId, name, body),
    noteShowing: (showing) => write('noteShowing', showing),
    showings: (meetingId) => reader.call('showings', meetingId),
    beginSignIn: (state, body, expiresAt, now) => write('beginSignIn', state, body, expiresAt, now),
    takeSignIn: (state, now) => write('takeSignIn', state, now),
  };
}
