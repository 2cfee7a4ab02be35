import type { ParsedInput } from '../../../src/shared/contract/registry';
import { idOfNumber } from '../../../src/shared/domain/payments/numbers';
import { nextAskAt } from '../../../src/shared/domain/payments/timing';
import type { CollectionDeclaration } from '../../_kit/persistence/collections';
import type { Reader } from '../../_kit/persistence/reader';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { paybacks, payments, type PaybackDocument, type PaymentDocument } from '../documents';
import { known } from '../known';
import { isOpen } from '../payment-record';
import { resolvePayback } from '../resolve-payback';
import { resolvePayment } from '../resolve-payment';

/** Whatever the notification said: WeChat is asked, and its answer is booked once. An unknown number changes nothing. */
export const takeNotification = action(
  'payments.notification.take',
  { roundTrips: 24, documentsExamined: 22 },
  async ({ tradeNo, kind, billed = false }, ctx) => {
    const subject = await subjectOf(ctx.db, { tradeNo, kind });
    if (subject === null) return;
    await postpone(ctx, subject);
    if (subject.kind === 'payback') await known(resolvePayback(ctx, subject.document, billed));
    else await takePayment(ctx, subject.document);
  },
  async (_result, { db }, input) => ({ state: (await subjectOf(db, input))?.document.state ?? 'unknown' }),
);

type Subject =
  | { readonly kind: 'payment'; readonly document: PaymentDocument }
  | { readonly kind: 'payback'; readonly document: PaybackDocument };

async function subjectOf(db: Reader, { tradeNo, kind }: Pick<ParsedInput<'payments.notification.take'>, 'tradeNo' | 'kind'>): Promise<Subject | null> {
  const named = idOfNumber(tradeNo);
  if (named?.kind !== kind) return null;
  if (kind === 'payment') {
    const document = await db.get(payments, named.id);
    return document === null ? null : { kind, document };
  }
  const document = await db.get(paybacks, named.id);
  return document === null ? null : { kind, document };
}

async function takePayment(ctx: CommandContext, payment: PaymentDocument): Promise<void> {
  const { _id, state } = await known(resolvePayment(ctx, payment));
  // What was given up here and is over there cannot be paid any more.
  const over = !isOpen({ state }) && (payment.expiresAt ?? 0) <= ctx.now;
  if (over && payment.askAfter !== null) await updateWhere(payments, { _id, state }, { askAfter: null });
}

/** Before WeChat is asked, so that one that always fails does not stand in the way of the others. */
async function postpone({ now }: CommandContext, { kind, document }: Subject): Promise<void> {
  const { _id, askAfter, createdAt } = document;
  if (askAfter === null || askAfter > now) return;
  const collection: CollectionDeclaration = kind === 'payment' ? payments : paybacks;
  await updateWhere(collection, { _id, askAfter }, { askAfter: nextAskAt(createdAt, now) });
}
