/** Where a tap on a subscribe message leads: the order that it tells of, else the inbox. */
export function messagePage(orderId: string | null): string {
  return orderId === null
    ? 'packages/customer/pages/inbox/index'
    : `packages/customer/pages/order/index?orderId=${orderId}`;
}
