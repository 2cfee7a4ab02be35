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

/** The same for a few files at once; those that are gone are left out. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = await cloud.getTempFileURL({ fileList: fileIds });
  return new Map(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL === '' ? [] : [[fileID, tempFileURL]])));
}
