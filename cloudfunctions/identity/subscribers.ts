import { randomUUID } from 'node:crypto';
import { hasWithdrawn } from '../../src/shared/domain/identity/consents';
import { TEMPLATE_OF } from '../../src/shared/domain/messages/kinds';
import { withSpend } from '../../src/shared/domain/messages/quota';
import { subscribeFields } from '../../src/text/subscribe-fields';
import { subscriber, type SubscriberContext } from '../_kit/outbox/subscriber';
import { updateFields } from '../_kit/persistence/plain-writes';
import type { Transaction } from '../_kit/persistence/transaction';
import { sendSubscribeMessage } from '../_kit/wechat/subscribe-message';
import { inboxEntries, persons } from './documents';
import { toInboxEntry, type MessageRequested } from './inbox-entry';
import { messagePage } from './message-page';
import { messageTemplateIds } from './message-templates';

interface Recipient {
  readonly personId: string;
  readonly openid: string;
}

/**
 * The inbox is the message of record: one entry a person, written once. Who accepted the template also gets a subscribe
 * message, at most once: its quota is spent in the transaction that writes the entries, and only the handling that
 * committed it sends. A send that fails is not repeated, the entry is there.
 */
const tellPeople = subscriber('identity.messages', 'message.requested', async (event, context) => {
  const attempt = randomUUID();
  const handled = await context.transact(async (tx) => {
    const recipients: Recipient[] = [];
    for (const personId of new Set(event.personIds)) {
      if (!(await writeEntry(tx, event, personId))) continue;
      const recipient = await spendQuota(tx, event, personId);
      if (recipient !== null) recipients.push(recipient);
    }
    return { attempt, recipients };
  });
  if (handled.attempt !== attempt) return;
  for (const recipient of handled.recipients) await send(event, recipient, context);
});

/** False when the thread's entry says something later already: events arrive in any order. What was read stays read. */
async function writeEntry(tx: Transaction, event: MessageRequested, personId: string): Promise<boolean> {
  const entry = toInboxEntry(event, personId);
  const before = event.thread === undefined ? null : await tx.get(inboxEntries, entry._id);
  if (before !== null && before.at > entry.at) return false;
  await tx.put(inboxEntries, { ...entry, read: before?.read ?? false });
  return true;
}

/** Who can be sent this message now, after one send was taken from his quota. */
async function spendQuota(tx: Transaction, event: MessageRequested, personId: string): Promise<Recipient | null> {
  const template = TEMPLATE_OF[event.kind];
  const person = await tx.get(persons, personId);
  if (person === null || person.openid === null || template === null) return null;
  if (messageTemplateIds()[template] === undefined) return null;
  // Who took his consent back gets no message outside (privacy page); the inbox goes on.
  if (hasWithdrawn(person.consents, 'privacy')) return null;
  const quota = withSpend(person.quota, template);
  if (quota === null) return null;
  await tx.put(persons, { ...person, quota });
  return { personId, openid: person.openid };
}

async function send(
  event: MessageRequested,
  { personId, openid }: Recipient,
  { log }: SubscriberContext,
): Promise<void> {
  const template = TEMPLATE_OF[event.kind];
  const templateId = template === null ? undefined : messageTemplateIds()[template];
  if (template === null || templateId === undefined) return;
  const fields = subscribeFields(event.kind, event.facts);
  const page = messagePage(event.kind, { orderId: event.orderId, subjectId: event.subjectId ?? null });
  const outcome = await sendSubscribeMessage({ openid, templateId, page, fields });
  if (outcome.sent) return;
  if (!outcome.noQuota) {
    log.error('subscribe message not sent', outcome.cause, { eventId: event.id, personId });
    return;
  }
  // WeChat knows better than our count: the person withdrew it, or never gave it.
  log.info('no quota for subscribe message', { eventId: event.id, personId, template });
  await updateFields(persons, personId, { quota: { [template]: 0 } });
}

export const identitySubscribers = [tellPeople];
