import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileRecord } from './kept-files';

/** The cloud's file storage: files by path, and addresses at which their bytes come and go. */
export interface FileStorage {
  /** `cloud://<environment>.<bucket>/<path>`, as stored in documents. */
  fileIdOf(path: string): string;
  /** The path of a file id of this storage; undefined for any other text. */
  pathOf(fileId: string): string | undefined;
  /**
   * An address that takes one file by PUT for the next minutes.
   * @throws GatewayError STORAGE_REQUEST_FAIL for a path no file may have
   */
  uploadTicket(path: string): { readonly url: string; readonly authorization: string };
  /** An address that gives the file by GET for `maxAgeS` seconds; not percent-encoded, the SDK and browsers do that. */
  downloadUrl(path: string, maxAgeS: number): string;
  put(path: string, content: Buffer): Promise<FileRecord>;
  read(path: string): Promise<Buffer | undefined>;
  has(path: string): Promise<boolean>;
  /** @returns whether there was such a file */
  remove(path: string): Promise<boolean>;
  list(): Promise<readonly FileRecord[]>;
  /** Serves `/storage/…`; false when the address is another one. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}
