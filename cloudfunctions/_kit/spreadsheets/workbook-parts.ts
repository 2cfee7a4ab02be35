import path from 'node:path';
import { UnreadableSpreadsheet, type SpreadsheetLimits } from './limits';
import type { PackedFile } from './packed-file';

/** The book as its parts name it: its visible sheets with their files, the texts of its cells, and which styles are days. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  /** Days that its calendar begins after that of 1900. */
  readonly calendarShift: number;
}

const BOOK = 'xl/workbook.xml';
/** Old books of the Mac count days from 1904. */
const SHIFT_OF_1904 = 1_462;

export async function readWorkbookParts(file: PackedFile, limits: SpreadsheetLimits): Promise<WorkbookParts> {
  if (!file.has(BOOK)) throw new UnreadableSpreadsheet('file_unknown');
  const targets = await readTargets(file);
  const sheets: { name: string; part: string }[] = [];
  let calendarShift = 0;
  await file.read(BOOK, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes.date1904)) calendarShift = SHIFT_OF_1904;
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      if (part !== undefined) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  if (sheets.length > limits.sheets) throw new UnreadableSpreadsheet('too_many_sheets');
  return { sheets, calendarShift, texts: await readTexts(file), dateStyles: await readDateStyles(file) };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

async function readTargets(file: PackedFile): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await file.read('xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship' || !Type.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target));
    },
  });
  return targets;
}

/** The texts that cells point at: of what is written in several styles all parts, without how it is read aloud. */
async function readTexts(file: PackedFile): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!file.has('xl/sharedStrings.xml')) return texts;
  const item = new TextItem();
  await file.read('xl/sharedStrings.xml', {
    open: (name) => item.open(name),
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name === 'si') texts.push(item.take());
    },
  });
  return texts;
}

/** Gathers the text of an item out of its parts. */
export class TextItem {
  #text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 'rPh') this.#inReading = true;
    if (name === 't') this.#inText = true;
  }

  add(text: string): void {
    if (this.#inText && !this.#inReading) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading = false;
    if (name === 't') this.#inText = false;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

/** Formats of days that every spreadsheet knows by number, among them those of China. */
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function readDateStyles(file: PackedFile): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!file.has('xl/styles.xml')) return styles;
  const own = new Set<number>();
  let inCells = false;
  let position = 0;
  await file.read('xl/styles.xml', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const format = Number(numFmtId);
      if (name === 'numFmt' && saysDay(formatCode)) own.add(format);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (isDateFormat(format) || own.has(format)) styles.add(position);
      position += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Whether a format shows years or days: what it quotes, escapes and colours says nothing. */
function saysDay(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general/gi, ''));
}
