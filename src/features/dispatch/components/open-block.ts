import { staffOrderRoute, workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Block } from '../board-tasks';

/** A visit leads to its work order, a delivery to its order. */
export function openBlock({ kind, id }: Pick<Block, 'kind' | 'id'>): void {
  if (kind === 'delivery') openPage(staffOrderRoute, { orderId: id });
  else openPage(workOrderRoute, { workOrderId: id });
}
