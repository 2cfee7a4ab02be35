import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import { accountNamed, accountRules, type AccountGroup } from '../../src/shared/domain/ledger/accounts';
import { totalsOff, type Figure } from '../../src/shared/domain/ledger/checking';
import { addFlows, type Flow, type Totals } from '../../src/shared/domain/ledger/totals';
import { ledgerAccounts, ledgerTransfers } from '../_kit/ledger/documents';
import { aboveUpTo, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { totalsOf } from './closings';
import { ledgerClosings, type ClosingDocument } from './documents';

/** Transfers of one step: each names two accounts, and a thousand can be asked for at once. */
const PAGE = 500;
/** Days that a page ends; more than one when little happens in a day. */
const MOST_DAYS = 30;

export const JOURNAL_PAGE_COST = { roundTrips: 3, documents: 3 * PAGE + MOST_DAYS };

interface Row {
  readonly _id: { readonly on: string; readonly from: string; readonly to: string; readonly moves: boolean };
  readonly amount: number;
  readonly transfers: number;
  readonly through: string;
}

/** Where the walk stands: the day it is in, and the totals up to there. */
export interface Walk {
  readonly after: string;
  readonly end: string;
  readonly day: string | null;
  readonly totals: ClosingDocument['totals'];
}

export interface WalkedPage {
  readonly walk: Walk;
  readonly transfers: number;
  readonly atEnd: boolean;
  /** Held accounts that were booked on and of which nothing is kept, and names of no account at all. */
  readonly missing: readonly string[];
  /** Closed days whose totals are not what the journal comes to. */
  readonly days: readonly { readonly on: string; readonly figures: readonly Figure[] }[];
}

/**
 * Goes along the journal of the closed days: adds it up anew and compares with what every day was closed with, and sees
 * that the accounts are there.
 */
export async function checkJournal(db: Reader, walk: Walk): Promise<WalkedPage> {
  const rows = await nextRows(db, walk);
  const transfers = rows.reduce((sum, row) => sum + row.transfers, 0);
  const atEnd = transfers < PAGE;
  const { day, totals, ended } = addUp(walk, rows, atEnd);
  const [missing, closings] = await Promise.all([missingAccounts(db, rows), closingsOf(db, [...ended.keys()])]);
  const days = closings.flatMap((closing) => {
    const summed = ended.get(closing._id);
    // The last day may have been added to since the walk began; the next one sees it whole.
    if (summed === undefined || closing.through > walk.end) return [];
    return [{ on: closing._id, figures: totalsOff(totalsOf(closing), summed) }];
  });
  const after = rows.reduce((last, { through }) => (through > last ? through : last), walk.after);
  const next = { after, end: walk.end, day, totals: [...totals].map(([group, total]) => ({ group, total })) };
  return { walk: next, transfers, atEnd, missing, days: days.filter(({ figures }) => figures.length > 0) };
}

function nextRows(db: Reader, { after, end }: Walk): Promise<readonly Row[]> {
  return db.aggregate<Row>(ledgerTransfers, [
    { match: { sequence: aboveUpTo(after, end) } },
    { sort: { sequence: 1 } },
    { limit: PAGE },
    {
      group: {
        _id: { on: '$on', from: '$from', to: '$to', moves: { $in: ['$mode', MOVING_MODES] } },
        amount: { $sum: '$amount' },
        transfers: { $sum: 1 },
        through: { $max: '$sequence' },
      },
    },
    { limit: PAGE },
  ]);
}

/** The totals after the rows, and after each day that ends with them. */
function addUp(walk: Walk, rows: readonly Row[], atEnd: boolean) {
  const ended = new Map<string, Totals>();
  let day = walk.day;
  let totals = totalsOf(walk);
  for (const on of [...new Set(rows.map(({ _id }) => _id.on))].sort()) {
    if (day !== null && on !== day) ended.set(day, totals);
    totals = addFlows(totals, rows.filter(({ _id }) => _id.on === on && _id.moves).flatMap(flowOfRow));
    day = on;
  }
  if (atEnd && day !== null) ended.set(day, totals);
  return { day, totals, ended };
}

/** What moved to or from a name of no account counts nowhere: then its day does not sum to zero. */
function flowOfRow({ _id, amount }: Row): readonly Flow[] {
  const [from, to] = [groupOf(_id.from), groupOf(_id.to)];
  return from === null || to === null ? [] : [{ from, to, amount }];
}

function groupOf(path: string): AccountGroup | null {
  const name = accountNamed(path);
  return name === null ? null : accountRules(name).group;
}

async function missingAccounts(db: Reader, rows: readonly Row[]): Promise<readonly string[]> {
  const paths = [...new Set(rows.flatMap(({ _id }) => [_id.from, _id.to]))];
  const held = paths.filter((path) => {
    const name = accountNamed(path);
    return name === null || accountRules(name).held;
  });
  if (held.length === 0) return [];
  const found = await db.aggregate<{ readonly _id: string }>(ledgerAccounts, [
    { match: { _id: oneOf(held) } },
    { limit: held.length },
    { project: { _id: 1 } },
  ]);
  const kept = new Set(found.map(({ _id }) => _id));
  return held.filter((path) => !kept.has(path));
}

async function closingsOf(db: Reader, days: readonly string[]): Promise<readonly ClosingDocument[]> {
  return days.length === 0 ? [] : db.find(ledgerClosings, { where: { _id: oneOf(days) }, limit: days.length });
}
