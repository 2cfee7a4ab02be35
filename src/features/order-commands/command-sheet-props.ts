import type { OrderView, StaffCommand } from './view-model';

export interface CommandSheetProps<Command extends StaffCommand = StaffCommand> {
  readonly command: Command;
  readonly order: OrderView;
  readonly onClose: () => void;
  /** With the sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
}
