/** Whether a file operation failed for this reason, e.g. `ENOENT`. */
export function failedBecause(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
