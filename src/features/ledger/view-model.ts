import type { Output } from '../../shared/contract/registry';
import { accountNamed, accountRules, assetClassOf, type AccountGroup, type AssetClass } from '../../shared/domain/ledger/accounts';
import { dayOf, timeOfDay } from '../../shared/kernel/time';
import { accountGroupName, ledgerAmount, ledgerText, signedAmount, unitOf } from '../../text/ledger';
import { factRows } from '../../text/ledger-facts';
import { transferWords, type LedgerReader } from '../../text/ledger-kinds';
import { dateWords, dayWords, momentWords } from '../../text/when';

type Explanation = Output<'ledger.account.explain'>;
export type Posting = Explanation['rows'][number];
type Balance = Explanation['balance'];

interface Account {
  readonly group: AccountGroup;
  readonly assetClass: AssetClass;
}

/** What an address names; an account that does not exist is shown as the server's refusal says. */
export function accountOf(path: string): Account | null {
  const name = accountNamed(path);
  return name === null ? null : accountRules(name);
}

export function accountTitle(path: string, reader: LedgerReader): string {
  const account = accountOf(path);
  return account === null ? ledgerText.title : accountGroupName(account.group, reader);
}

const MOST_DAYS = 6;

/** The balance, large, with what it is made of. */
export function balanceView(path: string, balance: Balance, now: number) {
  const account = accountOf(path);
  const assetClass = account?.assetClass ?? 'CNY';
  const { available, posted, pendingIn, pendingOut } = balance;
  const words = (amount: number) => ledgerAmount(assetClass, amount);
  const isDue = account?.group === 'order/due';
  const parts = [
    { label: ledgerText.posted, amount: words(posted), shown: pendingOut !== 0 },
    { label: ledgerText.pendingOut, amount: words(pendingOut), shown: pendingOut !== 0 },
    { label: isDue ? ledgerText.goingBack : ledgerText.pendingIn, amount: words(pendingIn), shown: pendingIn !== 0 },
  ];
  return {
    label: figureLabel(account, available),
    figure: words(isDue ? Math.abs(available) : available),
    parts: parts.filter(({ shown }) => shown).map(({ label, amount }) => ({ label, amount })),
    notice: noticeOf(account, available),
    lots: lotsView(balance, now),
  };
}

function figureLabel(account: Account | null, available: number): string {
  const { figure } = ledgerText;
  switch (account?.group) {
    case 'customer/points':
      return figure.points;
    case 'customer/growth':
      return figure.growth;
    case 'order/due':
      return available < 0 ? figure.overpaid : figure.toPay;
    case 'stock':
    case 'prize':
      return figure.pieces;
    case 'token':
      return figure.tokens;
    default:
      return account?.assetClass === 'CNY' ? figure.houseMoney : figure.house;
  }
}

function noticeOf(account: Account | null, available: number): string | null {
  if (account?.group === 'order/due' && available === 0) return ledgerText.settled;
  if (available >= 0) return null;
  if (account?.group === 'customer/points') return ledgerText.debt;
  return account?.group === 'order/due' ? ledgerText.overpaid : null;
}

/** The days on which lots end, the next ones one by one, the rest in one line. A lot may be used through the day before it is gone. */
function lotsView({ lots }: Balance, now: number) {
  const byDay = new Map<string, number>();
  for (const { expiresAt, remaining } of lots) {
    const on = dayOf(expiresAt - 1);
    byDay.set(on, (byDay.get(on) ?? 0) + remaining);
  }
  const days = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const shown = days.slice(0, MOST_DAYS).map(([on, remaining]) => ({
    id: on,
    amount: ledgerText.lot(ledgerAmount('POINT', remaining)),
    expiry: ledgerText.lotExpiry(dateWords(on, now)),
  }));
  const rest = days.slice(MOST_DAYS);
  const restAmount = rest.reduce((sum, [, remaining]) => sum + remaining, 0);
  const more = rest.length === 0 ? null : ledgerText.moreLots(ledgerAmount('POINT', restAmount));
  return { shown, more };
}

const moves = ({ mode }: Posting): boolean => mode === 'posted' || mode === 'post';

function modeWords({ mode, direction, kind }: Posting): string | null {
  const { modes } = ledgerText;
  if (kind === 'refund' && mode === 'pending') return modes.refunding;
  if (kind === 'refund' && mode === 'void') return modes.notRefunded;
  if (mode === 'pending') return direction === 'in' ? modes.pendingIn : modes.pendingOut;
  if (mode === 'void') return direction === 'in' ? modes.releasedIn : modes.releasedOut;
  return null;
}

const OWED_KINDS: ReadonlySet<Posting['kind']> = new Set(['sale', 'charge']);

/** What a sale adds is owed, and no gain to whoever reads it. */
function toneOf(posting: Posting): 'in' | 'out' | 'open' {
  if (!moves(posting)) return 'open';
  return OWED_KINDS.has(posting.kind) ? 'out' : posting.direction;
}

/** The money of an order, named by its word: to pay, paid, refunded. */
const PLAIN_KINDS: ReadonlySet<Posting['kind']> = new Set(['sale', 'sale_reversed', 'payment', 'refund', 'charge', 'charge_waived']);

/** One posting as a row. What only is set aside has its tag, and its amount counts nothing yet. */
export function postingView(posting: Posting, reader: LedgerReader) {
  const { id, kind, facts, direction, transferAmount, at, asset } = posting;
  const { word, why } = transferWords(kind, facts, reader);
  const signed = direction === 'in' ? transferAmount : -transferAmount;
  const assetClass = assetClassOf(asset);
  return {
    id,
    word,
    detail: `${timeOfDay(at)} ${why}`,
    // What a customer paid is what he paid: that it makes his debt smaller is the books' way to write it.
    amount: reader === 'customer' && PLAIN_KINDS.has(kind) ? ledgerAmount(assetClass, transferAmount) : signedAmount(assetClass, signed),
    tag: modeWords(posting),
    tone: toneOf(posting),
  };
}

/**
 * One posting a promise, with what has become of it: what was kept or given up stands for what had been set aside. Both
 * stand on the same account and the newer one comes first, so whatever shows the older one knows the newer one.
 */
function presentOf(postings: readonly Posting[]): readonly Posting[] {
  const resolved = new Set(postings.map(({ pendingId }) => pendingId));
  return postings.filter(({ id, mode }) => mode !== 'pending' || !resolved.has(id));
}

/** Rows under the day they are booked on, newest first, as they come. */
export function postingsByDay(postings: readonly Posting[], reader: LedgerReader, now: number) {
  const days: { id: string; title: string; postings: { row: ReturnType<typeof postingView>; posting: Posting }[] }[] =
    [];
  for (const posting of presentOf(postings)) {
    const on = dayOf(posting.at);
    const one = { row: postingView(posting, reader), posting };
    const day = days.at(-1);
    if (day?.id === on) day.postings.push(one);
    else days.push({ id: on, title: dayWords(on, now), postings: [one] });
  }
  return days;
}

/** Everything a posting says of itself: the reason, the facts frozen in it, and for the books its number and accounts. */
export function postingFacts(posting: Posting, reader: LedgerReader, now: number) {
  const { kind, facts, at, id, counterAccount, reversalOf, pendingId, asset } = posting;
  const { word, why } = transferWords(kind, facts, reader);
  const { facts: words } = ledgerText;
  const unit = unitOf(assetClassOf(asset));
  const amount = { label: words.amount, value: `${postingView(posting, reader).amount} ${unit}`.trim() };
  const books = [
    { label: words.counterAccount, value: counterAccount },
    { label: words.id, value: id },
    { label: words.reversalOf, value: reversalOf ?? '' },
    { label: words.pendingId, value: pendingId ?? '' },
  ].filter(({ value }) => value !== '');
  return {
    title: word,
    why,
    rows: [
      amount,
      { label: words.when, value: momentWords(at, now) },
      ...factRows(facts, reader, now),
      ...(reader === 'bookkeeper' ? books : []),
    ],
  };
}
