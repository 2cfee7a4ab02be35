import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Inbox } from '../../../../src/features/inbox/components/inbox';
import type { InboxEntry } from '../../../../src/features/inbox/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { messageWords } from '../../../../src/text/messages';
import { cloudCalls } from '../../taro/taro';

const FACTS = { orderNo: '26112300001', product: 'JSQ30 燃气热水器', personName: '刘建华', personPhone: '', relation: 'user' };

function anEntry(kind: InboxEntry['kind'], orderId: string | null = 'ord_00000001'): InboxEntry {
  return { id: 'msg_00000001', kind, facts: FACTS, orderId, at: Date.now(), read: false };
}

async function openOnly(entry: InboxEntry) {
  // What was asked for one person is not shown to another, so each message has a reader of its own.
  useSessionStore.setState({ persona: { openid: entry.kind, name: '' } });
  const opened = { order: jest.fn(), staffOrder: jest.fn() };
  const marked: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { action: string; input: unknown };
    if (action === 'identity.inbox.markRead') marked.push(input);
    return Promise.resolve({ ok: true, data: action === 'identity.inbox.list' ? { rows: [entry], next: null } : {} });
  };
  render(<Inbox onOpenOrder={opened.order} onOpenStaffOrder={opened.staffOrder} />);
  fireEvent.click(await screen.findByText(messageWords(entry.kind, entry.facts, Date.now()).title));
  await waitFor(() => expect(marked).toEqual([{ entryIds: [entry.id] }]));
  return opened;
}

describe('opening a message', () => {
  it.each(['order_shipped', 'join_requested', 'join_granted', 'order_joined'] as const)('%s leads a customer to his order', async (kind) => {
    const opened = await openOnly(anEntry(kind));
    expect(opened.order).toHaveBeenCalledWith('ord_00000001');
    expect(opened.staffOrder).not.toHaveBeenCalled();
  });

  it('that somebody took the order leads the guide to the order as staff see it', async () => {
    const opened = await openOnly(anEntry('order_claimed'));
    expect(opened.staffOrder).toHaveBeenCalledWith('ord_00000001');
    expect(opened.order).not.toHaveBeenCalled();
  });

  it('that one is off the order leads nowhere: there is nothing to open', async () => {
    const opened = await openOnly(anEntry('join_refused'));
    expect(opened.order).not.toHaveBeenCalled();
    expect(opened.staffOrder).not.toHaveBeenCalled();
  });
});
