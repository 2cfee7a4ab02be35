import { systemClock } from './clock';
import type { StoreClock } from './clock';
import { LocalStore } from './local-store';
import { openDataFolder, openTemporaryFolder } from './storage/data-folder';

export type StoreOptions = ({ readonly directory: string } | { readonly memory: true }) & {
  readonly clock?: StoreClock;
};

/**
 * Opens the local cloud's database: in a data folder, where every acknowledged write survives the process being
 * killed, or in memory for tests (a private temporary folder that is never synced and goes with the process, so
 * that tests meet the same code). Throws `StoreOpenError` when the folder is in use, damaged or newer.
 */
export function openStore(options: StoreOptions): Promise<LocalStore> {
  return new Promise((resolve) => {
    const folder = 'directory' in options ? openDataFolder(options.directory) : openTemporaryFolder();
    try {
      resolve(new LocalStore(folder, options.clock ?? systemClock));
    } catch (error) {
      folder.release();
      throw error;
    }
  });
}
