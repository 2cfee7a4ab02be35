/** Spreadsheets save CSV in UTF-8, or in Chinese Windows as GB18030; null when it is no text at all. */
export function textOfBytes(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not this one.
    }
  }
  return null;
}
