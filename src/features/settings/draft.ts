import { hoursOf, hoursProblem, joinHours } from '../../shared/domain/service/hours-text';
import type { Hours } from '../../shared/domain/service/service-settings';
import { joinWords, wordsOf } from '../../shared/kernel/listed-text';
import { parseYuan } from '../../shared/kernel/money';
import { isDay } from '../../shared/kernel/time';
import type { Proposal, Version } from './view-model';

/**
 * An area's values while they are edited: every leaf by its path, as the text in its field (`earning.base.points` →
 * `1`). The items of a list are numbered.
 */
export type Draft = Readonly<Record<string, string>>;

type Unit = 'yuan' | 'percent' | 'optional_percent' | 'number' | 'optional_number' | 'switch' | 'word' | 'name' | 'words' | 'hours';
const FEN_PER_YUAN = 100;
const BPS_PER_PERCENT = 100;

/** Which fields are in no number, by the end of their paths. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/(Fen|\.fen)$/, 'yuan'],
  [/\.toBuyerBps$/, 'optional_percent'],
  [/(Bps|\.bps)$/, 'percent'],
  [/(^|\.)(memberPrice|priorityService|wearPart|required|complianceAccepted)$/, 'switch'],
  [/(^|\.)(mode|kind|title|unit|hint|itemId|stepId|assignBy|audience|category|tax)$/, 'word'],
  [/(^|\.)(productId|startsOn)$/, 'name'],
  [/(^|\.)(kinds|categories|holidays|extraWorkdays|ranks)$/, 'words'],
  [/^(windows|officeHours\.\d)$/, 'hours'],
  [/^(minutesByCategory\.\w+\.\w+|maintenanceMonths\.\w+)$/, 'optional_number'],
];

/** Days, several in one field. */
const DAYS = /^(holidays|extraWorkdays)$/;

/** What a field counts in, by its path. A `name` may be missing, `words` and `hours` are several in one field. */
export function unitOf(path: string): Unit {
  return UNITS.find(([pattern]) => pattern.test(path))?.[1] ?? 'number';
}

export function toDraft(values: Version['values']): Draft {
  return Object.fromEntries(leavesOf(values, ''));
}

const SEVERAL: readonly Unit[] = ['words', 'hours'];

function leavesOf(value: unknown, path: string): (readonly [string, string])[] {
  if (SEVERAL.includes(unitOf(path))) return [[path, textOf(path, value)]];
  if (typeof value !== 'object' || value === null) return [[path, textOf(path, value)]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}

function textOf(path: string, value: unknown): string {
  switch (unitOf(path)) {
    case 'yuan':
      return String(Number(value) / FEN_PER_YUAN);
    case 'percent':
    case 'optional_percent':
      return String(Number(value) / BPS_PER_PERCENT);
    case 'words':
      return joinWords(value as readonly string[]);
    case 'hours':
      return joinHours(value as readonly Hours[]);
    case 'name':
      return value === null ? '' : (value as string);
    default:
      return String(value);
  }
}

export type FieldProblem = 'number' | 'days' | 'hours' | 'backwards' | 'overlapping';

/** What is wrong in a field before anybody asks the server; null: nothing that can be seen. */
export function fieldProblem(path: string, text: string): FieldProblem | null {
  if (DAYS.test(path)) return wordsOf(text).every(isDay) ? null : 'days';
  if (unitOf(path) !== 'hours') return leafOf(path, text) === null ? 'number' : null;
  const hours = hoursOf(text);
  const problem = hours === null ? 'unclear' : hoursProblem(hours);
  return problem === 'unclear' ? 'hours' : problem;
}

/** The paths of fields in which something is wrong: all of them at once, so that nobody corrects one after the other. */
export function unreadable(draft: Draft): readonly string[] {
  return Object.entries(draft)
    .filter(([path, text]) => fieldProblem(path, text) !== null)
    .map(([path]) => path);
}

/** Lists of an area whose items have fields of their own, also within each item (`*`), and records that may be empty. */
const LISTS: Readonly<Partial<Record<Version['area'], readonly string[]>>> = {
  points: ['checkIn.streaks'],
  service: ['officeHours'],
  tariff: ['items'],
  checklists: ['steps'],
  commission: ['rules', 'rules.*.levels'],
};
const RECORDS: Readonly<Partial<Record<Version['area'], readonly string[]>>> = {
  points: ['earning.byCategory'],
  service: ['minutesByCategory', 'maintenanceMonths'],
};

/**
 * The values of a draft that is readable. Whether they make sense the server says, by the same paths.
 * @param area whose draft it is
 */
export function toProposal(area: Version['area'], draft: Draft): Proposal {
  const values: Tree = {};
  for (const [path, text] of Object.entries(draft)) {
    const leaf = leafOf(path, text);
    if (leaf !== undefined) plant(values, path.split('.'), leaf === NO_NAME ? null : leaf);
  }
  for (const path of RECORDS[area] ?? []) branchAt(values, path.split('.'));
  for (const path of LISTS[area] ?? []) toList(values, path.split('.'));
  return { area, values } as object as Proposal;
}

/** Turns what is numbered at a path into a list. */
function toList(tree: Tree, [key = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) tree[key] = Object.values(branch(tree, key));
  else if (key === '*') for (const each of Object.keys(tree)) toList(branch(tree, each), rest);
  else toList(branch(tree, key), rest);
}

function branchAt(tree: Tree, keys: readonly string[]): Tree {
  return keys.reduce(branch, tree);
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

/** A name that nobody gave: null on the wire, where null here is what cannot be read. */
const NO_NAME = Symbol('no name');

/** Null for what cannot be read, undefined for what is left out. */
function leafOf(path: string, text: string): unknown {
  const typed = text.trim();
  switch (unitOf(path)) {
    case 'word':
      return typed;
    case 'name':
      return typed === '' ? NO_NAME : typed;
    case 'words':
      return wordsOf(typed);
    case 'hours':
      return hoursOf(typed);
    case 'switch':
      return typed === 'true';
    case 'yuan':
    case 'percent':
      // Two decimals of a percent are whole basis points, as two of a yuan are whole fen.
      return parseYuan(typed);
    case 'optional_percent':
      return typed === '' ? undefined : parseYuan(typed);
    case 'optional_number':
      return typed === '' ? undefined : wholeOf(typed);
    case 'number':
      return wholeOf(typed);
  }
}

const wholeOf = (typed: string): number | null => (/^\d{1,9}$/.test(typed) ? Number(typed) : null);

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
