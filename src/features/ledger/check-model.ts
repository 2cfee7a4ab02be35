import type { Output } from '../../shared/contract/registry';
import { ACCOUNT_GROUPS, accountNamed, type AccountName, type AssetClass } from '../../shared/domain/ledger/accounts';
import { booksCheckText as words, checkedFigureName } from '../../text/books-check';
import { ledgerAmount } from '../../text/ledger';
import { dateWords, momentWords } from '../../text/when';
import { accountOf, accountTitle } from './view-model';

export type BooksCheck = Output<'ledger.check.get'>;
type Difference = BooksCheck['open'][number];
type Figure = Difference['figures'][number];

/** How the last comparison ended, in a sentence. */
export function checkHead({ finished, open, running }: BooksCheck, now: number) {
  if (open.length > 0) return { tone: 'danger', sentence: words.wrong(open.length) } as const;
  if (finished === null) return { tone: 'quiet', sentence: running ? words.running : words.never } as const;
  const { at, accounts, transfers, passedOver } = finished;
  const right = words.right(momentWords(at, now), ledgerAmount('GROWTH', accounts), ledgerAmount('GROWTH', transfers));
  return { tone: 'done', sentence: passedOver === 0 ? right : right + words.passedOver(passedOver) } as const;
}

/** Something that is off, and where to look. */
export interface DifferenceRow {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Opens its postings; null for a day, and for what is no account. */
  readonly account: AccountName | null;
}

export function differenceRows({ open }: BooksCheck, now: number): readonly DifferenceRow[] {
  return open.map((difference) => ({
    id: difference.id,
    title: titleOf(difference, now),
    lines: [...difference.figures.map((figure) => figureLine(difference, figure)), words.found(momentWords(difference.foundAt, now))],
    account: difference.account === null ? null : accountNamed(difference.account),
  }));
}

function titleOf({ account, on }: Difference, now: number): string {
  if (account === null) return words.day(dateWords(on ?? '', now));
  return accountOf(account) === null ? account : `${accountTitle(account, 'bookkeeper')} ${account}`;
}

function figureLine({ account }: Difference, { figure, kept, summed }: Figure): string {
  if (figure === 'account') return kept === 0 ? words.noAccount : words.unknownAccount;
  const amount = (value: number) => ledgerAmount(assetOf(account, figure), value);
  return words.figure(checkedFigureName(figure), amount(kept), amount(summed));
}

/** What a figure is counted in; how many postings there are is a plain number. */
function assetOf(account: string | null, figure: string): AssetClass {
  if (account !== null) return figure === 'transfers' ? 'GROWTH' : (accountOf(account)?.assetClass ?? 'GROWTH');
  const line = ACCOUNT_GROUPS.find(([group, assetClass]) => group === figure || assetClass === figure);
  return line?.[1] ?? 'GROWTH';
}
