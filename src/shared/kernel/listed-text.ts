/** A list that stands in one line of text, as it is typed into one field. */

const COMMA = '、';

/** Its entries: a comma of any kind, or a space, stands between them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[、，,\s]+/).filter((word) => word !== '');
}

export const joinWords = (words: readonly string[]): string => words.join(COMMA);
