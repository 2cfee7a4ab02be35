import { strToU8, zipSync } from 'fflate';
import { beginsFormula } from '../../shared/kernel/csv';
import { formatFen } from '../../shared/kernel/money';

/** What stands in a cell: words, a count, or an amount of money. */
export type TableCell = string | number | { readonly fen: number };
export type TableCells = readonly (readonly TableCell[])[];

/** What a cell says where everything is text. */
export function cellText(cell: TableCell): string {
  return typeof cell === 'object' ? formatFen(cell.fen) : String(cell);
}

/**
 * An .xlsx file of one sheet, its first row the head. Words are kept as words, so that a spreadsheet reckons none of them as a formula,
 * also when somebody types in the cell; figures are numbers that can be added up.
 */
export function toWorkbook(rows: TableCells): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(relations('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(WORKBOOK),
    'xl/_rels/workbook.xml.rels': strToU8(relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')),
    'xl/styles.xml': strToU8(STYLES),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows)),
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`;
const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** In the order of `Style`; `4` is the built-in `#,##0.00`. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;
const Style = { plain: 0, head: 1, money: 2, quoted: 3 } as const;

/** @param pairs kind and target of each part, in turn */
function relations(...pairs: readonly string[]): string {
  const each = pairs.flatMap((kind, position) => (position % 2 === 0 ? [`<Relationship Id="rId${position / 2 + 1}" Type="${OFFICE}/${kind}" Target="${pairs[position + 1] ?? ''}"/>`] : []));
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function sheetXml(rows: TableCells): string {
  const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, row === 0)).join('')}</row>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widthsXml(rows)}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: TableCell, reference: string, head: boolean): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${Style.money}"><v>${formatFen(cell.fen).replaceAll(',', '')}</v></c>`;
  if (cell === '') return '';
  const style = head ? Style.head : beginsFormula(cell) ? Style.quoted : Style.plain;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot carry: control characters, and halves of a character. */
const UNCARRIED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escaped = (text: string): string => text.replace(UNCARRIED, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const LETTERS = 26;
function letters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));
  return column < LETTERS ? last : letters(Math.floor(column / LETTERS) - 1) + last;
}

const NARROWEST = 8;
const WIDEST = 40;
/** Rows that are looked at for how wide a column is. */
const MEASURED = 200;

function widthsXml(rows: TableCells): string {
  const [head = []] = rows;
  if (head.length === 0) return '';
  const widest = (column: number) => rows.slice(0, MEASURED).reduce((most, cells) => Math.max(most, widthOf(cellText(cells[column] ?? ''))), NARROWEST);
  const columns = head.map((_, column) => `<col min="${column + 1}" max="${column + 1}" width="${Math.min(WIDEST, widest(column) + 2)}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string): number => Array.from(text).reduce((width, sign) => width + (sign > '\u2E7F' ? 2 : 1), 0);
