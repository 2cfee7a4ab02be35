import type { OrderView, StaffCommand } from './view-model';

/** What goes to the customer, as far as a step needs to know. */
export type GoodsLine = Pick<OrderView['lines'][number], 'lineId' | 'name' | 'model' | 'quantity' | 'needsInstallation'>;

/** An order whose step is taken, seen from its page or from a technician's list. */
export interface OrderToMove {
  readonly orderId: string;
  readonly lines: readonly GoodsLine[];
}

export interface CommandSheetProps<Command extends StaffCommand, Order = OrderToMove> {
  readonly command: Command;
  readonly order: Order;
  readonly onClose: () => void;
  /** With the sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
}
