import type { Output } from '../../shared/contract/registry';
import {
  ACCOUNT_GROUPS,
  ASSET_CLASSES,
  HELD_GROUPS,
  accountNamed,
  accounts,
  type AccountGroup,
  type AccountName,
  type AssetClass,
  type HeldGroup,
} from '../../shared/domain/ledger/accounts';
import { isMobile } from '../../shared/kernel/phone';
import { amountWords } from '../../text/amounts';
import { booksText as words } from '../../text/books';
import { accountGroupNames, ledgerAmount } from '../../text/ledger';
import { offerName, productName } from '../../text/names';
import { dayWords } from '../../text/when';

export type Books = Output<'ledger.books.get'>;

/** The state of the books in two sentences. */
export function booksHead({ closedThrough, sums }: Books, now: number) {
  const wrong = sums.filter(({ sum }) => sum !== 0).map(({ assetClass }) => words.assets[assetClass]);
  const isBalanced = wrong.length === 0;
  const closed = closedThrough === null ? words.neverClosed : words.closed(dayWords(closedThrough, now));
  return { isBalanced, sentence: (isBalanced ? words.balanced : words.unbalanced(wrong.join('、'))) + closed };
}

/** Which side of zero a bar is on, and how long it is against the longest of its asset, in percent. */
interface Bar {
  readonly side: 'minus' | 'plus';
  readonly percent: number;
}

/** One line of the trial balance. */
export interface BookLine {
  readonly group: AccountGroup;
  readonly name: string;
  readonly hint: string;
  readonly amount: string;
  readonly bar: Bar;
  /** The house's own account of this line, */
  readonly account: AccountName | null;
  /** or the many that it is made of. */
  readonly made: HeldGroup | null;
}

/** The trial balance, one section an asset; what nothing was ever booked of is left out. */
export function bookSections({ groups, sums }: Books) {
  return ASSET_CLASSES.flatMap((assetClass) => {
    const own = groups.filter((row) => row.assetClass === assetClass);
    const longest = Math.max(...own.map(({ total }) => Math.abs(total)));
    if (longest <= 0) return [];
    const sum = sums.find((row) => row.assetClass === assetClass)?.sum ?? 0;
    const lines = own.map(({ group, total }): BookLine => ({
      group,
      name: accountGroupNames[group],
      hint: words.hints[group],
      amount: ledgerAmount(assetClass, total),
      bar: { side: total < 0 ? 'minus' : 'plus', percent: (100 * Math.abs(total)) / longest },
      account: group.startsWith('house/') ? accountNamed(group) : null,
      made: HELD_GROUPS.find((held) => held === group) ?? null,
    }));
    return [{ assetClass, title: words.sections[assetClass], lines, sum: ledgerAmount(assetClass, sum), isBalanced: sum === 0 }];
  });
}

/** An account that a search found. */
export interface FoundAccount {
  readonly account: AccountName;
  readonly title: string;
  readonly detail: string;
  /** What is known of it already; an empty string where it is not. */
  readonly figure: string;
}

type Order = Output<'orders.order.list'>['rows'][number];
type Member = Output<'loyalty.member.find'>;
type Product = Output<'catalog.price.list'>['rows'][number];

/** A verified phone number finds a member; anything else is not one. */
export const phoneIn = (search: string): string | null => (isMobile(search) ? search : null);

/** The accounts behind what a search found: first the one that was named itself, then people, orders, shelves. */
export function foundAccounts(
  search: string,
  found: { readonly member: Member | undefined; readonly orders: readonly Order[]; readonly products: readonly Product[] },
): readonly FoundAccount[] {
  const named = accountNamed(search);
  return [
    ...(named === null ? [] : [{ account: named, title: search, detail: '', figure: '' }]),
    ...(found.member === undefined ? [] : memberAccounts(found.member)),
    ...found.orders.map(({ id, orderNo, customerName, costFen }) => ({
      account: accounts.orderDue(id),
      title: words.search.order(orderNo),
      detail: words.search.total(customerName),
      figure: amountWords(costFen),
    })),
    ...found.products.map((product) => ({
      account: accounts.stock(product.id),
      title: words.search.stock(offerName(product)),
      detail: accountGroupNames.stock,
      figure: '',
    })),
  ];
}

function memberAccounts({ personId, name, available, level }: Member): readonly FoundAccount[] {
  const shown = name ?? words.search.nameless;
  return [
    {
      account: accounts.customerPoints(personId),
      title: words.search.points(shown),
      detail: accountGroupNames['customer/points'],
      figure: ledgerAmount('POINT', available),
    },
    {
      account: accounts.customerGrowth(personId),
      title: words.search.growth(shown),
      detail: accountGroupNames['customer/growth'],
      figure: ledgerAmount('GROWTH', level.growth),
    },
  ];
}

type PartOfLine = Output<'ledger.account.list'>['rows'][number];

/** One of the accounts that a line is made of. */
export function partOfLineView({ id: account, posted, name, detail }: PartOfLine, group: HeldGroup) {
  const { parts } = words;
  const title = group === 'stock' && name !== '' ? productName({ name, model: detail }) : name;
  return {
    account,
    title: title === '' ? parts.nameless[group] : title,
    detail: group === 'order/due' && detail !== '' ? words.search.order(detail) : account,
    amount: ledgerAmount(classOf(group), posted),
  };
}

const classOf = (group: HeldGroup): AssetClass => ACCOUNT_GROUPS.find(([line]) => line === group)?.[1] ?? 'CNY';
