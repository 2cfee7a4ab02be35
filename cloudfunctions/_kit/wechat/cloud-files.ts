import { cloud } from '../runtime/sdk';

/** Keeps a file in the cloud's storage; the same path is overwritten. Gives its file id. */
export async function keepFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return fileID;
}

/** An address that anyone can open for two hours, or null when the file is gone. */
export async function temporaryUrl(fileId: string): Promise<string | null> {
  return (await temporaryUrls([fileId])).get(fileId) ?? null;
}

/** What the cloud answers about, or deletes, in one call. */
export const MOST_AT_ONCE = 50;

/** The same for several files; those that are gone are left out. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (let first = 0; first < fileIds.length; first += MOST_AT_ONCE) {
    const { fileList } = await cloud.getTempFileURL({ fileList: fileIds.slice(first, first + MOST_AT_ONCE) });
    for (const { fileID, tempFileURL } of fileList) if (tempFileURL !== '') urls.set(fileID, tempFileURL);
  }
  return urls;
}

/** What the cloud says of a file that is not there. */
const MISSING = -503003;

/** Deletes files. @returns those that are gone, also because they were gone before */
export async function deleteFiles(fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (let first = 0; first < fileIds.length; first += MOST_AT_ONCE) {
    const { fileList } = await cloud.deleteFile({ fileList: fileIds.slice(first, first + MOST_AT_ONCE) });
    for (const { fileID, status } of fileList) if (status === 0 || status === MISSING) gone.add(fileID);
  }
  return gone;
}
