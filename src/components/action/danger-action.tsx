import { ActionButton, type ActionProps } from './action-button';

/** What cannot be taken back; its label names the consequence. */
export function DangerAction(props: ActionProps) {
  return <ActionButton look="danger" {...props} />;
}
