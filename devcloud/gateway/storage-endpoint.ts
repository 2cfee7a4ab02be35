import type { FileStorage } from '../storage/file-storage';
import { GatewayError } from './gateway-error';
import { optionalCount, recordList, requiredText, textList } from './request-body';
import type { RequestBody } from './request-body';

const MISSING = 'STORAGE_FILE_NONEXIST';
const DEFAULT_MAX_AGE_S = 7200;

/** `data` of the answer to a storage request of the SDK. */
export type StorageAnswer = Readonly<Record<string, unknown>>;

/**
 * Serves the storage actions of the SDK. The bytes themselves do not pass here: they go to and come from
 * the URLs that these answers hold.
 * @throws GatewayError for an unknown action or a path outside the storage
 */
export async function serveStorage(storage: FileStorage, action: string, body: RequestBody): Promise<StorageAnswer> {
  switch (action) {
    case 'storage.getUploadMetadata': {
      const path = requiredText(body, 'path');
      const { url, authorization } = storage.uploadTicket(path);
      const fileId = storage.fileIdOf(path);
      // The SDK sends cosFileId back as a header, which takes no Chinese.
      return { url, token: authorization, authorization, fileId, cosFileId: encodeURIComponent(fileId) };
    }
    case 'storage.batchGetDownloadUrl':
      return {
        download_list: await Promise.all(recordList(body, 'file_list').map((entry) => download(storage, entry))),
      };
    case 'storage.batchDeleteFile':
      return { delete_list: await Promise.all(textList(body, 'fileid_list').map((fileId) => remove(storage, fileId))) };
    default:
      throw new GatewayError('INVALID_PARAM', `unknown action ${action}`);
  }
}

async function download(storage: FileStorage, entry: RequestBody): Promise<StorageAnswer> {
  const fileID = requiredText(entry, 'fileid');
  const maxAge = optionalCount(entry, 'max_age') ?? DEFAULT_MAX_AGE_S;
  const path = storage.pathOf(fileID);
  if (path === undefined || !(await storage.has(path))) return { code: MISSING, fileID, tempFileURL: '' };
  return { code: 'SUCCESS', fileID, maxAge, tempFileURL: storage.downloadUrl(path, maxAge) };
}

async function remove(storage: FileStorage, fileID: string): Promise<StorageAnswer> {
  const path = storage.pathOf(fileID);
  const removed = path !== undefined && (await storage.remove(path));
  return removed ? { code: 'SUCCESS', fileID } : { code: MISSING, fileID };
}
