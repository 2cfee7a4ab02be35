import type { Output } from '../../../src/shared/contract/registry';
import { anOrderCard, NOW } from './an-order-card';

type Order = Output<'orders.order.get'>;

/** An order as its buyer sees it, followed by nobody else. */
export function anOrder(part: Partial<Order> = {}): Order {
  return {
    channel: 'report',
    card: anOrderCard(),
    price: { couponFen: 0, points: 0, pointsFen: 0, refundedFen: 0 },
    workOrderId: null,
    contact: 'shown',
    people: [],
    lines: [],
    customerPhone: '13800138000',
    remark: null,
    guideName: '李敏',
    relation: 'buyer',
    refunds: 'none',
    assignees: null,
    appliances: [],
    timeline: [],
    commands: [],
    ...part,
  };
}

export function aPerson(part: Partial<NonNullable<Order['people']>[number]> = {}): NonNullable<Order['people']>[number] {
  return { personId: 'per_00000001', name: '刘建华', phoneMasked: '138****1002', sharing: 'asked', since: NOW - 3_600_000, ...part };
}
