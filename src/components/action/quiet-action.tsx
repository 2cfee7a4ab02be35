import { ActionButton, type ActionProps } from './action-button';

/** What may be done besides; at most one beside the primary action. */
export function QuietAction(props: ActionProps) {
  return <ActionButton look="quiet" {...props} />;
}
