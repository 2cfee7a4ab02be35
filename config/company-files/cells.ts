import * as v from 'valibot';
import { longText, shortText, whole } from '../../src/shared/contract/fields';
import { parseYuan } from '../../src/shared/kernel/money';
import { companyFilesText } from '../../src/text/company-files';
import type { Problem, Row } from './table';

const { problems: words, yes, no } = companyFilesText;

/** Reads the cells of one row and notes what is wrong; the product's own field schemas decide. */
export class Cells {
  readonly problems: Problem[] = [];
  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  /** The cell as it is; empty where there is none. */
  raw(column: string): string {
    return this.#row.cells.get(column) ?? '';
  }

  wrong(column: string, sentence: string): void {
    this.problems.push({ line: this.#row.line, column, words: sentence });
  }

  /** A name that must be there. */
  name(column: string, limit: number): string {
    const parsed = v.safeParse(shortText(limit), this.raw(column));
    if (parsed.success) return parsed.output;
    this.wrong(column, this.raw(column) === '' ? words.needed : words.tooLong(limit));
    return '';
  }

  /** Any text; may be empty. */
  text(column: string, limit: number): string {
    const parsed = v.safeParse(longText(limit), this.raw(column));
    if (parsed.success) return parsed.output;
    this.wrong(column, words.tooLong(limit));
    return '';
  }

  /** Whole fen above nothing; null when the cell is empty and may be. */
  price(column: string, needed: boolean): number | null {
    const cell = this.raw(column);
    if (cell === '' && !needed) return null;
    const fen = parseYuan(cell);
    if (fen !== null && fen > 0) return fen;
    this.wrong(column, cell === '' ? words.needed : words.price);
    return null;
  }

  /** A whole number between two others; null when the cell is empty. */
  whole(column: string, least: number, most: number): number | null {
    const cell = this.raw(column);
    if (cell === '') return null;
    const parsed = v.safeParse(whole(least, most), /^\d+$/.test(cell) ? Number(cell) : Number.NaN);
    if (parsed.success) return parsed.output;
    this.wrong(column, words.whole(least, most));
    return null;
  }

  /** @param otherwise what an empty cell means */
  yesOrNo(column: string, otherwise: boolean): boolean {
    const cell = this.raw(column);
    if (cell === '') return otherwise;
    if (cell !== yes && cell !== no) this.wrong(column, words.yesOrNo);
    return cell === yes;
  }

  /** The key whose word stands in the cell; undefined when it is none of them. */
  oneOf<Key extends string>(column: string, choices: readonly (readonly [Key, string])[], sentence: string): Key | undefined {
    const cell = this.raw(column);
    const found = choices.find(([, word]) => word === cell)?.[0];
    if (found === undefined) this.wrong(column, cell === '' ? words.needed : sentence);
    return found;
  }
}
