import { dayOfSerial } from '../../../src/shared/domain/spreadsheets/cell-values';
import type { SheetCell } from '../../../src/shared/domain/spreadsheets/sheet';
import { UnreadableSpreadsheet } from './limits';
import type { Range } from './merged-cells';
import type { XmlReader } from './packed-file';
import type { RowCollector } from './row-collector';
import { TextItem, type WorkbookParts } from './workbook-parts';

type Cell = { column: number; type: string; style: number; hasFormula: boolean; value: string };

/** More ranges of merged cells than anybody makes by hand. */
const MOST_RANGES = 10_000;
const MINUTES_OF_DAY = 24 * 60;

/** Reads one sheet row by row into a collector. */
export class SheetReader implements XmlReader {
  readonly ranges: Range[] = [];
  readonly #book: WorkbookParts;
  readonly #rows: RowCollector;
  readonly #item = new TextItem();
  #line = 0;
  #cells: [number, SheetCell][] = [];
  #cell: Cell | null = null;
  #column = -1;
  #inValue = false;

  constructor(book: WorkbookParts, rows: RowCollector) {
    this.#book = book;
    this.#rows = rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#item.open(name);
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f' && this.#cell !== null) this.#cell.hasFormula = true;
    else if (name === 'mergeCell') this.#addRange(attributes.ref ?? '');
  }

  text(text: string): void {
    this.#item.add(text);
    if (this.#inValue && this.#cell !== null) this.#cell.value += text;
  }

  close(name: string): void {
    this.#item.close(name);
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#rows.add(this.#line, this.#cells);
  }

  #openRow(line: string | undefined): void {
    const next = line === undefined ? this.#line + 1 : Number(line);
    // Rows stand in order; one that comes again would be read twice.
    if (!Number.isSafeInteger(next) || next <= this.#line) throw new UnreadableSpreadsheet('file_broken');
    this.#line = next;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#item.take();
    this.#cell = { column: this.#column, type: t, style: Number(s), hasFormula: false, value: '' };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const read = this.#read(cell);
    if (read !== null) this.#cells.push([cell.column, read]);
  }

  /** Null for an empty cell. A formula counts with what it came to when the book was saved. */
  #read({ type, style, hasFormula, value }: Cell): SheetCell | null {
    const inline = this.#item.take();
    if (type === 'inlineStr') return inline === '' ? null : { kind: 'text', text: inline };
    if (value === '') return hasFormula ? { kind: 'formula', text: '' } : null;
    if (type === 's') return { kind: 'text', text: this.#textAt(Number(value)) };
    if (type === 'e') return { kind: 'failed', text: value };
    if (type === 'b') return { kind: 'yes_no', text: value };
    if (type === 'd') return { kind: 'date', text: value.slice(0, 10) };
    if (type === 'str') return { kind: 'text', text: value };
    return this.#readNumber(Number(value), style);
  }

  #textAt(position: number): string {
    const text = this.#book.texts[position];
    if (text === undefined) throw new UnreadableSpreadsheet('file_broken');
    return text;
  }

  #readNumber(number: number, style: number): SheetCell {
    if (!Number.isFinite(number)) throw new UnreadableSpreadsheet('file_broken');
    const serial = number + this.#book.calendarShift;
    const isDate = this.#book.dateStyles.has(style) && serial >= 0 && serial < LAST_SERIAL;
    return isDate ? { kind: 'date', text: dateText(serial) } : { kind: 'number', text: String(number) };
  }

  #addRange(reference: string): void {
    const [from = '', to = from] = reference.split(':');
    if (this.ranges.length >= MOST_RANGES) throw new UnreadableSpreadsheet('too_many_merges');
    this.ranges.push({ firstLine: lineOf(from), lastLine: lineOf(to), firstColumn: columnOf(from), lastColumn: columnOf(to) });
  }
}

/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_466;

function dateText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_OF_DAY);
  if (minutes === 0 || minutes === MINUTES_OF_DAY) return dayOfSerial(Math.round(serial));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayOfSerial(serial)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const LETTERS = 26;
const LETTER_A = 'A'.charCodeAt(0);

/** `AB12` → 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference.replaceAll('$', ''))?.[0];
  if (letters === undefined) throw new UnreadableSpreadsheet('file_broken');
  return Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - LETTER_A + 1, 0) - 1;
}

/** `AB12` → 12. */
function lineOf(reference: string): number {
  return Number(/\d{1,7}$/.exec(reference)?.[0] ?? 0);
}
