import type { MessageTemplate } from './kinds';

/** How many sends of each template a person's accepts still allow; one accept, one send (platform.md: Messages). */
export type MessageQuota = Readonly<Partial<Record<MessageTemplate, number>>>;

export function sendsLeft(quota: MessageQuota, template: MessageTemplate): number {
  return quota[template] ?? 0;
}

/** The quota after the person tapped "accept" for these templates. */
export function withAccepts(quota: MessageQuota, templates: readonly MessageTemplate[]): MessageQuota {
  const accepted: Partial<Record<MessageTemplate, number>> = { ...quota };
  for (const template of new Set(templates)) accepted[template] = sendsLeft(quota, template) + 1;
  return accepted;
}

/** The quota after one send, or null when there is none to spend. */
export function withSpend(quota: MessageQuota, template: MessageTemplate): MessageQuota | null {
  const left = sendsLeft(quota, template);
  return left > 0 ? { ...quota, [template]: left - 1 } : null;
}
