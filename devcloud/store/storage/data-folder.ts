import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreOpenError } from '../open-errors';
import { CATALOG_SCHEMA } from './catalog';
import { SqliteConnection, sqliteCode } from './sqlite-connection';

/** Marks the file as ours ('LLDC'); another program's database is never written to. */
const APPLICATION_ID = 0x4c4c4443;
const FORMAT_VERSION = 1;
const DATABASE_FILE = 'store.sqlite';
const LOCK_FILE = 'store.lock';
const SQLITE_BUSY = 5;

/** An opened and locked data folder. */
export interface DataFolder {
  readonly databasePath: string;
  readonly durable: boolean;
  /** Gives up the lock, and deletes the folder when it was a temporary one. */
  release(): void;
}

/** Locks the folder, makes an empty database when there is none, and checks the one that is there. */
export function openDataFolder(directory: string): DataFolder {
  makeDirectory(directory);
  const lock = lockDirectory(directory);
  try {
    const databasePath = path.join(directory, DATABASE_FILE);
    if (existsSync(databasePath)) checkDatabase(databasePath, directory);
    else createDatabase(databasePath, directory, true);
    return {
      databasePath,
      durable: true,
      release: () => {
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** A private folder that goes with the process; nothing in it is synced to disk. */
export function openTemporaryFolder(): DataFolder {
  const directory = mkdtempSync(path.join(tmpdir(), 'devcloud-store-'));
  const databasePath = path.join(directory, DATABASE_FILE);
  createDatabase(databasePath, directory, false);
  const remove = (): void => {
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    databasePath,
    durable: false,
    release: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** Opens a connection with the settings that make an acknowledged write survive: WAL with a full sync per commit. */
export function connect({ databasePath, durable }: Pick<DataFolder, 'databasePath' | 'durable'>): SqliteConnection {
  const connection = new SqliteConnection(databasePath);
  connection.execute(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'};
    PRAGMA wal_autocheckpoint = 2000;
    PRAGMA cache_size = -16000;
    PRAGMA temp_store = MEMORY;
  `);
  return connection;
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch {
    throw new StoreOpenError('folder_unusable', directory, `${directory} cannot be used as a data folder`);
  }
}

/** The operating system drops this lock when the process ends in whatever way. */
function lockDirectory(directory: string): SqliteConnection {
  let lock: SqliteConnection | undefined;
  try {
    lock = new SqliteConnection(path.join(directory, LOCK_FILE));
    lock.execute('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) === SQLITE_BUSY) {
      throw new StoreOpenError('folder_in_use', directory, `another instance is using the data folder ${directory}`);
    }
    throw new StoreOpenError('folder_unusable', directory, `the data folder ${directory} cannot be written to`);
  }
}

/** Made under another name first, so a half-made database is never taken for data. */
function createDatabase(databasePath: string, directory: string, durable: boolean): void {
  if (existsSync(`${databasePath}-wal`)) {
    throw new StoreOpenError('folder_damaged', directory, `${databasePath} is missing although its log is there`);
  }
  const draft = `${databasePath}.new`;
  rmSync(draft, { force: true });
  const connection = new SqliteConnection(draft);
  connection.execute(`
    PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'};
    PRAGMA application_id = ${String(APPLICATION_ID)};
    PRAGMA user_version = ${String(FORMAT_VERSION)};
    CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT);
    ${CATALOG_SCHEMA}
  `);
  connection.close();
  renameSync(draft, databasePath);
  if (durable) syncDirectory(directory);
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function checkDatabase(databasePath: string, directory: string): void {
  const damaged = (why: string): StoreOpenError =>
    new StoreOpenError('folder_damaged', directory, `the data in ${directory} is damaged: ${why}`);
  if (statSync(databasePath).size === 0) throw damaged('the database file is empty');
  let connection: SqliteConnection | undefined;
  try {
    connection = new SqliteConnection(databasePath);
    if (connection.pragma('application_id') !== APPLICATION_ID) throw damaged('this is not a database of ours');
    const version = Number(connection.pragma('user_version'));
    if (version > FORMAT_VERSION) {
      throw new StoreOpenError('folder_newer', directory, `the data in ${directory} was written by a newer version`);
    }
    const verdict = connection.pragma('quick_check(1)');
    if (verdict !== 'ok') throw damaged(String(verdict));
  } catch (error) {
    if (error instanceof StoreOpenError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  } finally {
    connection?.close();
  }
}
