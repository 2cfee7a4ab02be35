import { readFileSync } from 'node:fs';
import { messagePage } from '../../../cloudfunctions/identity/message-page';
import { MESSAGE_KINDS } from '../../../src/shared/domain/messages/kinds';

const routes = readFileSync('src/routes/pages.ts', 'utf8');

describe('the page that a subscribe message opens', () => {
  it.each(MESSAGE_KINDS.flatMap((kind) => [[kind, null, null], [kind, 'ord_000000000', null], [kind, null, 'cmp_000000000']] as const))(
    'for %s exists in the client (order %p, subject %p)',
    (kind, orderId, subjectId) => {
      const [path = ''] = messagePage(kind, { orderId, subjectId }).split('?');
      expect(routes).toContain(`'/${path}'`);
    },
  );

  it.each([
    ['delivery_scheduled', 'packages/customer/pages/order/index?orderId=ord_000000000'],
    ['join_requested', 'packages/customer/pages/order/index?orderId=ord_000000000'],
    ['order_claimed', 'packages/staff/pages/order/index?orderId=ord_000000000'],
    ['join_refused', 'packages/customer/pages/inbox/index'],
  ] as const)('for %s is %s', (kind, page) => {
    expect(messagePage(kind, { orderId: 'ord_000000000', subjectId: null })).toBe(page);
  });

  it.each([
    ['visit_scheduled', 'packages/customer/pages/service/index?workOrderId=wko_000000000'],
    ['job_given', 'packages/staff/pages/job/index?workOrderId=wko_000000000'],
    ['job_withdrawn', 'packages/customer/pages/inbox/index'],
  ] as const)('for %s, which tells of a work order, is %s', (kind, page) => {
    expect(messagePage(kind, { orderId: null, subjectId: 'wko_000000000' })).toBe(page);
  });
});
