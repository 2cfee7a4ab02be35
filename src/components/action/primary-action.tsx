import { ActionButton, type ActionProps } from './action-button';

/** The one big thing to do on a screen. */
export function PrimaryAction(props: ActionProps) {
  return <ActionButton look="primary" {...props} />;
}
