import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { SETTINGS_FILE } from './runner/function-settings';
import { StoreOpenError } from './store/open-errors';
import { openStore } from './store/open-store';

const NOTE_FILE = 'devcloud.json';

const noteSchema = v.object({
  format: v.literal(1),
  /** False while the demo company is being set up, so that an interrupted first start is finished by the second. */
  ready: v.boolean(),
  /** How far the clock was moved forward: what was written must not lie in the future after a restart. */
  clockOffsetMs: v.number(),
});

/** What the local cloud notes down beside its database. */
export type FolderNote = v.InferOutput<typeof noteSchema>;

/** A data folder that cannot be used; the message says what to do. Nothing in it was changed. */
export class DataFolderError extends Error {}

/** Everything the local cloud keeps in its folder; a reset touches nothing else. */
function isOurs(name: string): boolean {
  return (
    name === NOTE_FILE || name === 'files' || name === 'url-key' || name === SETTINGS_FILE || name.startsWith('store.')
  );
}

/** A folder of somebody's photos must not become a data folder by a slip of the keyboard. */
function refuseForeign(directory: string): void {
  if (!existsSync(directory)) return;
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    throw new DataFolderError(`${directory} is not a folder: choose another one with --data.`);
  }
  if (names.length > 0 && !names.some(isOurs)) {
    throw new DataFolderError(`${directory} holds other files: choose an empty or new folder with --data.`);
  }
}

/** @returns undefined in a folder that was never used */
export function readNote(directory: string): FolderNote | undefined {
  refuseForeign(directory);
  const file = path.join(directory, NOTE_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return v.parse(noteSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw damaged(directory, `${NOTE_FILE} cannot be read`);
  }
}

export function writeNote(directory: string, note: FolderNote): void {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, NOTE_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(note)}\n`);
  renameSync(`${file}.new`, file);
}

function damaged(directory: string, what: string): DataFolderError {
  return new DataFolderError(
    `The data in ${directory} is damaged (${what}): start with --reset to throw it away, or with another --data folder.`,
  );
}

/** Words a failure of the store for the person at the keyboard; other errors stay as they are. */
export function explainStoreError(error: unknown): unknown {
  if (!(error instanceof StoreOpenError)) return error;
  const { code, directory, message } = error;
  if (code === 'folder_in_use') {
    return new DataFolderError(
      `Another local cloud is using ${directory}: stop it, or choose another folder with --data.`,
    );
  }
  if (code === 'folder_damaged') return damaged(directory, message.replace(/^.*?damaged: /, ''));
  if (code === 'folder_newer') {
    return new DataFolderError(
      `The data in ${directory} was written by a newer version: update the project, or choose another folder with --data.`,
    );
  }
  return new DataFolderError(`${directory} cannot be written to: choose another folder with --data.`);
}

/**
 * Deletes what the local cloud keeps in the folder; a damaged database is no obstacle, another running instance is.
 * @throws DataFolderError
 */
export async function resetFolder(directory: string): Promise<void> {
  refuseForeign(directory);
  if (!existsSync(directory)) return;
  try {
    const store = await openStore({ directory });
    await store.close();
  } catch (error) {
    const beyondRepair = error instanceof StoreOpenError && ['folder_damaged', 'folder_newer'].includes(error.code);
    if (!beyondRepair) throw explainStoreError(error);
  }
  for (const name of readdirSync(directory).filter(isOurs)) {
    rmSync(path.join(directory, name), { recursive: true, force: true });
  }
}
