import type { GoodsLine, StaffCommand } from './view-model';

/** An order whose step is taken, seen from its page or from a technician's list. */
export interface OrderToMove {
  readonly orderId: string;
  readonly lines: readonly GoodsLine[];
  /** What is still to be taken for it, in words; null where nothing is, or the page says it beside. */
  readonly due?: string | null;
}

export interface CommandSheetProps<Command extends StaffCommand, Order = OrderToMove> {
  readonly command: Command;
  readonly order: Order;
  readonly onClose: () => void;
  /** With the sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
}
