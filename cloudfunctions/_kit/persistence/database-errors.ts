/** What the SDK's errors mean; it words the same cause in several ways (platform.md: Traps, Cloud database). */

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errMsg, message } = error as { code?: unknown; errMsg?: unknown; message?: unknown };
  return [code, errMsg, message]
    .map((part) => (typeof part === 'string' || typeof part === 'number' ? String(part) : ''))
    .join(' ');
}

/** Another transaction holds or has changed a document of ours: the whole transaction may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  return /TransactionConflict|DATABASE_TRANSACTION_CONFLICT|WriteConflict/.test(textOf(error));
}

/** A unique index, or the id, is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return /E11000|DUPLICATE_WRITE/.test(textOf(error));
}

export function isDocumentMissing(error: unknown): boolean {
  return /does not exist/.test(textOf(error)) && !/Transaction does not exist/.test(textOf(error));
}
