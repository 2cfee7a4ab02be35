import { placeOf, type MessageKind, type MessagePlace } from '../../src/shared/domain/messages/kinds';

const PAGES: Readonly<Record<MessagePlace, string>> = {
  order: 'packages/customer/pages/order/index',
  staff_order: 'packages/staff/pages/order/index',
  inbox: 'packages/customer/pages/inbox/index',
};

/** Where a tap on a subscribe message leads: to where opening the same message in the inbox leads. */
export function messagePage(kind: MessageKind, orderId: string | null): string {
  const place = placeOf(kind, orderId);
  return place === 'inbox' ? PAGES.inbox : `${PAGES[place]}?orderId=${orderId ?? ''}`;
}
