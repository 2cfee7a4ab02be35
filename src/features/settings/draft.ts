import { parseYuan } from '../../shared/kernel/money';
import type { Proposal, Version } from './view-model';

/**
 * An area's values while they are edited: every leaf by its path, as the text in its field (`earning.base.points` →
 * `1`). The items of a list are numbered.
 */
export type Draft = Readonly<Record<string, string>>;

type Unit = 'yuan' | 'percent' | 'number' | 'switch' | 'word';
const FEN_PER_YUAN = 100;
const BPS_PER_PERCENT = 100;

/** What a field counts in, by its path. */
export function unitOf(path: string): Unit {
  if (path.endsWith('Fen')) return 'yuan';
  if (path.endsWith('Bps')) return 'percent';
  if (/(memberPrice|priorityService)$/.test(path)) return 'switch';
  return path.endsWith('mode') ? 'word' : 'number';
}

export function toDraft(values: Version['values']): Draft {
  return Object.fromEntries(leavesOf(values, ''));
}

function leavesOf(value: unknown, path: string): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, textOf(path, value)]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}

function textOf(path: string, value: unknown): string {
  const unit = unitOf(path);
  if (unit === 'yuan') return String(Number(value) / FEN_PER_YUAN);
  return unit === 'percent' ? String(Number(value) / BPS_PER_PERCENT) : String(value);
}

/** The paths of fields in which there is no number. */
export function unreadable(draft: Draft): readonly string[] {
  return Object.entries(draft)
    .filter(([path, text]) => leafOf(path, text) === null)
    .map(([path]) => path);
}

/**
 * The values of a draft that is readable. Whether they make sense the server says, by the same paths.
 * @param area whose draft it is
 */
export function toProposal(area: Version['area'], draft: Draft): Proposal {
  const values: Tree = {};
  for (const [path, text] of Object.entries(draft)) plant(values, path.split('.'), leafOf(path, text));
  if (area === 'points') {
    const earning = branch(values, 'earning');
    branch(earning, 'byCategory');
    const checkIn = branch(values, 'checkIn');
    checkIn['streaks'] = Object.values(branch(checkIn, 'streaks'));
  }
  return { area, values } as object as Proposal;
}

interface Tree {
  [key: string]: unknown;
}

function branch(tree: Tree, key: string): Tree {
  const found = tree[key];
  if (typeof found === 'object' && found !== null) return found as Tree;
  const grown: Tree = {};
  tree[key] = grown;
  return grown;
}

function plant(tree: Tree, [key = '', ...rest]: readonly string[], leaf: unknown): void {
  if (rest.length === 0) tree[key] = leaf;
  else plant(branch(tree, key), rest, leaf);
}

function leafOf(path: string, text: string): number | boolean | string | null {
  const typed = text.trim();
  switch (unitOf(path)) {
    case 'word':
      return typed;
    case 'switch':
      return typed === 'true';
    case 'yuan':
    case 'percent':
      // Two decimals of a percent are whole basis points, as two of a yuan are whole fen.
      return parseYuan(typed);
    case 'number':
      return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
  }
}

/** The numbers of a list's items in a draft, such as `checkIn.streaks`. */
export function itemsOf(draft: Draft, list: string): readonly string[] {
  const keys = Object.keys(draft).flatMap((path) =>
    path.startsWith(`${list}.`) ? [path.slice(list.length + 1).split('.')[0] ?? ''] : [],
  );
  return [...new Set(keys)];
}

/** A draft without one item of a list; the numbers of those behind it close the gap. */
export function withoutItem(draft: Draft, list: string, item: string): Draft {
  const kept = Object.entries(draft).filter(([path]) => !path.startsWith(`${list}.${item}.`));
  return Object.fromEntries(kept.map(([path, text]) => [closeGap(path, list, item), text]));
}

function closeGap(path: string, list: string, item: string): string {
  if (!path.startsWith(`${list}.`)) return path;
  const [key = '', ...rest] = path.slice(list.length + 1).split('.');
  return Number(key) > Number(item) ? [list, String(Number(key) - 1), ...rest].join('.') : path;
}

/** A number for one more item of a list. */
export function nextItem(draft: Draft, list: string): string {
  return String(Math.max(-1, ...itemsOf(draft, list).map(Number)) + 1);
}
