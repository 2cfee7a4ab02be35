import { sha256 } from '../../../src/shared/kernel/sha256';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { defineCollection, index, type Document } from '../persistence/collections';
import { above } from '../persistence/conditions';
import { insertMissing, updateWhere } from '../persistence/plain-writes';
import type { Reader } from '../persistence/reader';
import type { Transaction } from '../persistence/transaction';

/** What was uploaded and is nobody's goes when it was not looked at for so long. */
export const UNCLAIMED_MS = 7 * DAY_MS;
const ID_LENGTH = 20;

/** A spreadsheet in the cloud's storage, which can tell nobody what lies there. */
export interface UploadDocument extends Document {
  readonly fileId: string;
  /** When it goes, if nobody looks at it before; null when something that was imported keeps it. */
  readonly leavesAt: number | null;
  /** It is being deleted: nobody reads it any more. */
  readonly leaving: boolean;
}
export const spreadsheetUploads = defineCollection<UploadDocument>()('spreadsheet_uploads', [index('by_leaving', ['leavesAt'])]);

/** At most so much, to note a file. */
export const NOTING = { roundTrips: 3, documentsExamined: 2 } as const;

const idOf = (fileId: string): string => `upl_${sha256(fileId).slice(0, ID_LENGTH)}`;

/** Somebody looks at it: it stays for a while. @returns false when it is being deleted */
export async function noteUpload(db: Reader, fileId: string, now: number): Promise<boolean> {
  const upload: UploadDocument = { _id: idOf(fileId), fileId, leavesAt: now + UNCLAIMED_MS, leaving: false };
  if (await insertMissing(spreadsheetUploads, upload)) return true;
  const waiting = { _id: upload._id, leaving: false, leavesAt: above(0) };
  if ((await updateWhere(spreadsheetUploads, waiting, { leavesAt: upload.leavesAt })) > 0) return true;
  return (await db.get(spreadsheetUploads, upload._id))?.leaving !== true;
}

/** It belongs to something now; in the transaction that writes that, after `noteUpload`. */
export const keepUpload = (tx: Transaction, fileId: string): Promise<void> =>
  tx.put(spreadsheetUploads, { _id: idOf(fileId), fileId, leavesAt: null, leaving: false });
