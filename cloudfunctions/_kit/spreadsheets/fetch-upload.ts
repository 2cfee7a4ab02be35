import http from 'node:http';
import https from 'node:https';
import type { QueryContext } from '../runtime/context';
import { temporaryUrl } from '../wechat/cloud-files';
import { readSpreadsheet, type ReadSpreadsheet } from './read-spreadsheet';
import { SPREADSHEET_LIMITS, UnreadableSpreadsheet } from './limits';
import { noteUpload } from './uploads';

/** A storage that stops answering for so long is asked no further. */
const PATIENCE_MS = 15_000;

/** Reads what somebody has just uploaded; it goes by itself if nothing comes of it. */
export async function readNewSpreadsheet({ db, now }: Pick<QueryContext, 'db' | 'now'>, fileId: string): Promise<ReadSpreadsheet> {
  return (await noteUpload(db, fileId, now)) ? readUploadedSpreadsheet(fileId) : { ok: false, fault: 'file_gone' };
}

/** Reads a spreadsheet that somebody put into the cloud's storage; of one that is too long only the beginning is fetched. */
export async function readUploadedSpreadsheet(fileId: string): Promise<ReadSpreadsheet> {
  const url = await temporaryUrl(fileId);
  if (url === null) return { ok: false, fault: 'file_gone' };
  try {
    return await readSpreadsheet(await fetchUpTo(url, SPREADSHEET_LIMITS.bytes));
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { ok: false, fault: error.fault };
    throw error;
  }
}

function fetchUpTo(url: string, most: number): Promise<Buffer> {
  const { get } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      if (response.statusCode !== 200) {
        response.resume();
        reject(new UnreadableSpreadsheet('file_gone'));
        return;
      }
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > most) {
          reject(new UnreadableSpreadsheet('file_too_large'));
          response.destroy();
        }
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('the storage did not answer')));
    request.on('error', reject);
  });
}
