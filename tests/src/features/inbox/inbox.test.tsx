import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Inbox } from '../../../../src/features/inbox/components/inbox';
import type { InboxEntry } from '../../../../src/features/inbox/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { messageWords } from '../../../../src/text/messages';
import { cloudCalls } from '../../taro/taro';

const FACTS = { orderNo: '26112300001', product: 'JSQ30 燃气热水器', personName: '刘建华', personPhone: '', relation: 'user' };

function anEntry(kind: InboxEntry['kind'], orderId: string | null = 'ord_00000001', subjectId: string | null = null): InboxEntry {
  return { id: 'msg_00000001', kind, facts: FACTS, orderId, subjectId, at: Date.now(), read: false };
}

async function openOnly(entry: InboxEntry) {
  // What was asked for one person is not shown to another, so each message has a reader of its own.
  useSessionStore.setState({ persona: { openid: entry.kind, name: '' } });
  const opened = jest.fn();
  const marked: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { action: string; input: unknown };
    if (action === 'identity.inbox.markRead') marked.push(input);
    return Promise.resolve({ ok: true, data: action === 'identity.inbox.list' ? { rows: [entry], next: null } : {} });
  };
  render(<Inbox onOpen={opened} />);
  fireEvent.click(await screen.findByText(messageWords(entry.kind, entry.facts, Date.now()).title));
  await waitFor(() => expect(marked).toEqual([{ entryIds: [entry.id] }]));
  return opened;
}

describe('opening a message', () => {
  it.each(['order_shipped', 'join_requested', 'join_granted', 'order_joined'] as const)('%s leads a customer to his order', async (kind) => {
    const opened = await openOnly(anEntry(kind));
    expect(opened.mock.calls).toEqual([[{ place: 'order', id: 'ord_00000001' }]]);
  });

  it('that somebody took the order leads the guide to the order as staff see it', async () => {
    const opened = await openOnly(anEntry('order_claimed'));
    expect(opened.mock.calls).toEqual([[{ place: 'staff_order', id: 'ord_00000001' }]]);
  });

  it('about a complaint leads to the complaint, whatever order it is about', async () => {
    const opened = await openOnly(anEntry('complaint_proposed', 'ord_00000001', 'cmp_00000001'));
    expect(opened.mock.calls).toEqual([[{ place: 'complaint', id: 'cmp_00000001' }]]);
  });

  it('that one is off the order leads nowhere: there is nothing to open', async () => {
    const opened = await openOnly(anEntry('join_refused'));
    expect(opened).not.toHaveBeenCalled();
  });
});
