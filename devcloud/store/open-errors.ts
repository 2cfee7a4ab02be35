export type StoreOpenErrorCode = 'folder_in_use' | 'folder_damaged' | 'folder_newer' | 'folder_unusable';

/** Why a data folder could not be opened. Nothing in the folder has been changed. */
export class StoreOpenError extends Error {
  constructor(
    readonly code: StoreOpenErrorCode,
    readonly directory: string,
    message: string,
  ) {
    super(message);
    this.name = 'StoreOpenError';
  }
}
