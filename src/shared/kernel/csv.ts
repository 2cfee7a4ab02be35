/**
 * Rows for a spreadsheet. A cell that a spreadsheet would reckon as a formula is shown as the text that it is: somebody's name
 * must not run on the accountant's machine.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

/** What begins a formula in one spreadsheet or another; a number may begin with a minus. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether a spreadsheet would take these words for a formula. */
export function beginsFormula(text: string): boolean {
  return FORMULA.test(text.trimStart()) && !NUMBER.test(text);
}

function toCell(text: string): string {
  const safe = beginsFormula(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
