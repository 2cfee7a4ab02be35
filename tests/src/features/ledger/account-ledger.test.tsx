import { act, fireEvent, render, screen } from '@testing-library/react';
import { AccountLedger } from '../../../../src/features/ledger/components/account-ledger';
import type { Posting } from '../../../../src/features/ledger/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { ledgerText } from '../../../../src/text/ledger';
import { componentText } from '../../../../src/text/components';
import { cloudCalls } from '../../taro/taro';

const ACCOUNT = 'customer/per_1/points';
const DAY_MS = 86_400_000;

function aPosting(n: number): Posting {
  return {
    id: `points:${n}`,
    kind: 'points_purchase',
    asset: 'POINT',
    direction: 'in',
    amount: 100 + n,
    transferAmount: 100 + n,
    mode: 'posted',
    counterAccount: 'house/points-issued',
    facts: { orderNo: `order-${n}` },
    at: Date.now() - n * DAY_MS,
    reversalOf: null,
    pendingId: null,
  };
}

const asked: (string | undefined)[] = [];

function openWith(pages: readonly (readonly Posting[])[], person: string) {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  asked.length = 0;
  cloudCalls.answer = (_name, data) => {
    const { after } = (data as { input: { after?: string } }).input;
    asked.push(after);
    const position = after === undefined ? 0 : Number(after);
    const next = position + 1 < pages.length ? String(position + 1) : null;
    const balance = { available: 203, posted: 203, pendingIn: 0, pendingOut: 0, lots: [] };
    return Promise.resolve({ ok: true, data: { account: ACCOUNT, balance, rows: pages[position], next } });
  };
  render(<AccountLedger account={ACCOUNT} />);
}

describe('the page behind a balance', () => {
  it('shows the balance and every posting, and opens why one happened', async () => {
    openWith([[aPosting(0), aPosting(3)]], 'reads');
    expect(await screen.findByText('203')).toBeTruthy();
    expect(screen.getByText('今天')).toBeTruthy();
    fireEvent.click(screen.getByText('+103'));
    expect(screen.getByText('买订单 order-3 得到的。')).toBeTruthy();
    expect(screen.getByText('order-3')).toBeTruthy();
  });

  it('shows more when asked', async () => {
    openWith([[aPosting(0)], [aPosting(1)]], 'pages');
    fireEvent.click(await screen.findByText(componentText.loadMore));
    expect(await screen.findByText('+101')).toBeTruthy();
    expect(screen.getByText('+100')).toBeTruthy();
    expect(asked).toEqual([undefined, '1']);
  });

  it('says that there is nothing yet', async () => {
    openWith([[]], 'empty');
    expect(await screen.findByText('还没有明细')).toBeTruthy();
  });

  it('leads who does the books to the other half of a posting, and nobody else', async () => {
    openWith([[aPosting(0)]], 'keeps the books');
    const answerAccount = cloudCalls.answer;
    const membership = { id: 'mem_00000001', role: 'finance', organisation: { id: 'org_00000001', name: '恒远电器', kind: 'headquarters' } };
    const session = { person: { id: 'per_1', name: null, phoneMasked: null }, memberships: [membership], unreadCount: 0, consents: [] };
    cloudCalls.answer = (name, data) =>
      name === 'identity' ? Promise.resolve({ ok: true, data: session }) : answerAccount(name, data);
    fireEvent.click(await screen.findByText('+100'));
    expect(screen.queryByText(ledgerText.facts.openCounter)).toBeNull();
    act(() => {
      useSessionStore.setState({ membershipId: membership.id });
    });
    fireEvent.click(await screen.findByText('+100'));
    expect(await screen.findByText(ledgerText.facts.openCounter)).toBeTruthy();
  });

  it('says so when one may not open it', async () => {
    useSessionStore.setState({ persona: { openid: 'refused', name: '' }, membershipId: null });
    cloudCalls.answer = () =>
      Promise.resolve({ ok: false, error: { code: 'ledger.account.missing', details: {}, traceId: 't' } });
    render(<AccountLedger account={ACCOUNT} />);
    expect(await screen.findByText('没有找到这本账，或者您不能看它。')).toBeTruthy();
  });
});
