import { inboxRowView, unreadIds, type InboxEntry } from '../../../../src/features/inbox/view-model';
import { NOW } from '../an-order-card';

const entry = (part: Partial<InboxEntry> = {}): InboxEntry => ({
  id: 'inb_00000001',
  kind: 'order_shipped',
  facts: { orderNo: '26112300001', product: 'JSQ30 燃气热水器' },
  orderId: 'ord_00000001',
  subjectId: null,
  at: NOW - 3_600_000,
  read: false,
  ...part,
});

describe('the inbox', () => {
  it('words each message and says when it came', () => {
    expect(inboxRowView(entry(), NOW)).toMatchObject({
      title: '您的货已从仓库发出',
      when: '今天 09:00',
      isNew: true,
    });
  });

  it('marks the unread ones, as many as one call takes', () => {
    const many = Array.from({ length: 60 }, (_, position) => entry({ id: `inb_${position}`, read: position === 0 }));
    expect(unreadIds(many)).toHaveLength(50);
    expect(unreadIds(many)).not.toContain('inb_0');
  });
});
