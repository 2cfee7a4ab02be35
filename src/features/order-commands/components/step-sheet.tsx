import type { CommandSheetProps } from '../command-sheet-props';
import { ConfirmSheet, type ConfirmedCommand } from './confirm-sheet';
import { ReasonStep, type ReasonedCommand } from './reason-step';

export type StepCommand = ConfirmedCommand | ReasonedCommand;

/** Asks what a step of an order under way needs to know. */
export function StepSheet({ command, ...rest }: CommandSheetProps<StepCommand>) {
  switch (command) {
    case 'ship':
    case 'depart':
    case 'complete_delivery':
      return <ConfirmSheet command={command} {...rest} />;
    case 'fail_delivery':
    case 'cancel':
      return <ReasonStep command={command} {...rest} />;
  }
}
