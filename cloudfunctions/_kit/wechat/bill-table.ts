import { PayUnavailable } from './pay-call';

/** One line of a bill: its cells by the names of their columns. */
export type BillCells = ReadonlyMap<string, string>;

interface TableShape {
  /** Which interface gave it, for the fault. */
  readonly api: string;
  /** A column that it must have. */
  readonly column: string;
  /** With it the summary of the day begins. */
  readonly summary: string;
}

/**
 * Reads WeChat's table: a line of names, a line a movement whose cells begin with a backtick, and a summary.
 * @throws PayUnavailable for a text that is no such table
 */
export function readBillTable(text: string, { api, column, summary }: TableShape): readonly BillCells[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = head.split(',').map((name) => name.trim().replace('（元）', '').replace('(元)', ''));
  if (!names.includes(column)) throw new PayUnavailable(api, head.slice(0, 200));
  const end = lines.findIndex((line) => line.startsWith(summary));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => cellsOf(names, line));
}

/** Names and descriptions may hold commas, but never a comma followed by a backtick. */
function cellsOf(names: readonly string[], line: string): BillCells {
  const cells = line.replace(/^`/, '').split(',`');
  return new Map(names.map((name, position) => [name, (cells[position] ?? '').trim()]));
}

/** Amounts stand in yuan, under one of several names; whole fen. @throws PayUnavailable for what is no amount */
export function billedFen(api: string, cells: BillCells, names: readonly string[]): number {
  const text = names.map((name) => cells.get(name)).find((cell) => cell !== undefined && cell !== '') ?? '';
  const [, yuan, fen = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (yuan === undefined) throw new PayUnavailable(api, `amount ${text}`);
  return Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}
