import type { CommandSheetProps } from '../command-sheet-props';
import { ConfirmSheet } from './confirm-sheet';
import { InstallSheet } from './install-sheet';
import { ReasonSheet } from './reason-sheet';
import { ScheduleSheet } from './schedule-sheet';

/** Asks what a command needs to know. */
export function CommandSheet({ command, ...rest }: CommandSheetProps) {
  switch (command) {
    case 'ship':
    case 'depart':
    case 'complete_delivery':
      return <ConfirmSheet command={command} {...rest} />;
    case 'schedule_delivery':
    case 'schedule_installation':
      return <ScheduleSheet command={command} {...rest} />;
    case 'fail_delivery':
    case 'cancel':
      return <ReasonSheet command={command} {...rest} />;
    case 'complete_installation':
      return <InstallSheet command={command} {...rest} />;
  }
}
