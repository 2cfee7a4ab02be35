import type { GoodsLine, StaffCommand } from './view-model';

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
