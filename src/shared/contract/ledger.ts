import * as v from 'valibot';
import { ACCOUNT_GROUPS, ASSET_CLASSES, HELD_GROUPS, type Asset } from '../domain/ledger/accounts';
import { TRANSFER_KINDS } from '../domain/ledger/kinds';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { count, day, empty, exactText, instant, list, pageInput, shownName, whole } from './fields';

const MOST = 1_000_000_000_000;
const accountName = v.pipe(v.string(), v.maxLength(320), v.regex(/^[a-z]+(\/[\w-]{1,80}){1,3}$/));
const ASSET = /^(CNY|POINT|GROWTH|(PIECE|TOKEN):[\w-]{1,60})$/;
const asset = v.pipe(
  v.string(),
  v.maxLength(70),
  v.regex(ASSET),
  v.transform((text) => text as Asset),
);
const assetClass = v.picklist(ASSET_CLASSES);
const GROUPS = ACCOUNT_GROUPS.map(([group]) => group);
const signed = whole(-MOST, MOST);

const facts = v.pipe(
  v.record(exactText(40), v.nullable(v.union([exactText(300), signed, v.boolean()]))),
  v.maxEntries(30),
);

const lot = v.object({ lotId: exactText(160), remaining: signed, expiresAt: instant });

/** One posting as its account sees it. */
const posting = v.object({
  id: exactText(200),
  kind: v.picklist(TRANSFER_KINDS),
  asset,
  direction: v.picklist(['in', 'out']),
  /** Plus what came in, minus what went out; zero while it is only set aside. */
  amount: signed,
  /** The transfer's own amount. */
  transferAmount: whole(0, MOST),
  mode: v.picklist(['posted', 'pending', 'post', 'void']),
  counterAccount: accountName,
  facts,
  at: instant,
  reversalOf: v.nullable(exactText(200)),
  pendingId: v.nullable(exactText(200)),
});

const ledgerBalance = v.object({
  available: signed,
  posted: signed,
  pendingIn: signed,
  pendingOut: signed,
  lots: list(lot, 2_000),
});

const difference = v.object({
  id: exactText(330),
  /** One of both. */
  account: v.nullable(exactText(320)),
  on: v.nullable(day),
  /** By their names in the balance, or the groups and assets of a day. */
  figures: list(v.object({ figure: exactText(40), kept: signed, summed: signed }), 40),
  foundAt: instant,
  seenAt: instant,
  goneAt: v.nullable(instant),
});

export const ledgerContract = {
  /**
   * The postings behind a balance with the facts frozen in each, newest first. A person opens his own accounts and
   * those of his orders, finance and the owner every account.
   */
  'ledger.account.explain': query({
    access: 'visitor',
    input: v.object({ account: accountName, ...pageInput, after: v.optional(exactText(260)) }),
    output: v.object({
      account: accountName,
      balance: ledgerBalance,
      rows: list(posting, 40),
      next: v.nullable(exactText(260)),
    }),
    errors: ['ledger.account.missing'],
  }),
  /**
   * The trial balance: every house account's total, what people, orders and shelves hold in all, and whether each asset
   * sums to zero.
   */
  'ledger.books.get': query({
    access: FINANCE_ROLES,
    input: empty,
    output: v.object({
      /** The newest day that the running totals count; what came later is added from the journal. */
      closedThrough: v.nullable(day),
      groups: list(v.object({ group: v.picklist(GROUPS), assetClass, total: signed }), GROUPS.length),
      sums: list(v.object({ assetClass, sum: signed }), ASSET_CLASSES.length),
    }),
  }),
  /** The accounts that a line of the trial balance is made of, as far as they hold anything or owe it. */
  'ledger.account.list': query({
    access: FINANCE_ROLES,
    input: v.object({ group: v.picklist(HELD_GROUPS), after: v.optional(accountName) }),
    output: v.object({
      /** `id` is the account; `name` and `detail` say whose or what it is: a customer and his order's number, a product and its model. */
      rows: list(v.object({ id: accountName, posted: signed, name: shownName, detail: shownName }), 20),
      next: v.nullable(accountName),
    }),
  }),
  /**
   * What is kept beside the journal and is not what the journal says: balances of accounts, and the totals that days were
   * closed with. Nothing corrects it by itself.
   */
  'ledger.check.get': query({
    access: FINANCE_ROLES,
    input: empty,
    output: v.object({
      /** A pass is under way. */
      running: v.boolean(),
      /** The last pass that came to its end; null before the first. */
      finished: v.nullable(v.object({ at: instant, accounts: count, transfers: count, passedOver: count })),
      open: list(difference, 100),
      /** What a later pass found right again, the latest first. */
      gone: list(difference, 100),
    }),
  }),
  /** Compares some more of what is kept with the journal; goes on where it stopped, and begins anew after its end. */
  'ledger.balance.check': command({
    access: 'internal',
    input: empty,
    output: v.object({ accounts: count, transfers: count, finished: v.boolean() }),
  }),
  /** Adds the days that are over to the running totals; goes on where it stopped. */
  'ledger.days.close': command({
    access: 'internal',
    input: empty,
    output: v.object({ transfers: count, finished: v.boolean() }),
  }),
} as const;
