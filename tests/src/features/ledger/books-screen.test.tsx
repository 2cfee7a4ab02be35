import { act, fireEvent, render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { BooksScreen } from '../../../../src/features/ledger/components/books-screen';
import { ACCOUNT_GROUPS } from '../../../../src/shared/domain/ledger/accounts';
import { booksText } from '../../../../src/text/books';
import { booksCheckText } from '../../../../src/text/books-check';
import { componentText } from '../../../../src/text/components';
import { cloudCalls } from '../../taro/taro';
import { anOrderCard } from '../an-order-card';

const groups = ACCOUNT_GROUPS.map(([group, assetClass]) => ({ group, assetClass, total: 0 }));
const sums = [{ assetClass: 'CNY', sum: 0 }];

interface Call {
  readonly action: string;
  readonly input: { readonly search?: string; readonly phone?: string };
}

const check = { running: false, finished: null, open: [] as readonly object[], gone: [] };
const figures = [{ figure: 'posted', kept: 1_000, summed: 400 }];
const difference = { id: 'd', account: 'customer/per_1/points', on: null, figures, foundAt: 0, seenAt: 0, goneAt: null };

const answers: Readonly<Record<string, (input: Call['input']) => object>> = {
  'ledger.books.get': () => ({ closedThrough: null, groups, sums }),
  'ledger.check.get': () => check,
  'orders.order.list': ({ search }) => ({ rows: search === '2611220001' ? [{ ...anOrderCard(), orderNo: search }] : [], next: null }),
  'catalog.price.list': () => ({ rows: [], next: null }),
};

async function open(): Promise<void> {
  jest.useFakeTimers();
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Call;
    const answer = answers[action];
    if (answer !== undefined) return Promise.resolve({ ok: true, data: answer(input) });
    return Promise.resolve({ ok: false, error: { code: 'loyalty.person.missing', details: {}, traceId: 't' } });
  };
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <BooksScreen />
    </SWRConfig>,
  );
  await act(() => jest.advanceTimersByTimeAsync(10));
}

async function openAndSearch(text: string): Promise<void> {
  await open();
  expect(screen.getByText(/账是平的/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText(componentText.search), { target: { value: text } });
  await act(() => jest.advanceTimersByTimeAsync(500));
}

afterEach(() => jest.useRealTimers());

describe('finding one account', () => {
  it('finds an order’s by its number', async () => {
    await openAndSearch('2611220001');
    expect(screen.getByText(booksText.search.order('2611220001'))).toBeTruthy();
    expect(screen.queryByText(/账是平的/)).toBeNull();
  });

  it('takes a number that nobody has for nothing found, not for a failure', async () => {
    await openAndSearch('13899990000');
    expect(screen.getByText(booksText.search.nothing)).toBeTruthy();
  });
});

describe('comparing what is kept with the journal', () => {
  it('warns of what is off, with both figures', async () => {
    check.open = [difference];
    await open();
    expect(screen.getByRole('alert').textContent).toContain(booksCheckText.wrong(1));
    expect(screen.getByText('顾客的积分 customer/per_1/points')).toBeTruthy();
    expect(screen.getByText('账面：存着 1,000，按流水是 400')).toBeTruthy();
    check.open = [];
  });
});
