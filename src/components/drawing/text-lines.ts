/** How a text is drawn. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly muted: boolean;
}

/** How wide a text is in a style. */
export type Measure = (text: string, style: Style) => number;

/** Breaks a text into lines that fit; Chinese breaks anywhere, and a character that fits nowhere stands alone. */
export function wrapped(text: string, style: Style, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of Array.from(text)) {
    if (line !== '' && measure(line + character, style) > width) {
      lines.push(line);
      line = character.trimStart();
    } else {
      line += character;
    }
  }
  return [...lines, line];
}
