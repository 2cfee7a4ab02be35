import { cloud } from '../runtime/sdk';

/** Keeps a file in the cloud's storage; the same path is overwritten. Gives its file id. */
export async function keepFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return fileID;
}

/** An address that anyone can open for two hours, or null when the file is gone. */
export async function temporaryUrl(fileId: string): Promise<string | null> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileId] });
  const url = fileList[0]?.tempFileURL ?? '';
  return url === '' ? null : url;
}
