import { decideCredit, type CreditCase, type CreditDecision, type CreditRules } from '../../src/shared/domain/attribution/credit';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { readSettings } from '../settings/public';
import { findOrderForCredit, type OrderForCredit } from '../orders/public';
import { credits, referrals, type Contestant, type CreditDocument } from './credit-documents';
import { toCreditDocument } from './credit-record';
import { gatherCase, type Approach } from './gather-touches';

/**
 * Decides whose sale an order is, and freezes it. When somebody takes it as its buyer only later, who brought him is
 * decided then; who sold it stays as it is.
 */
export async function creditOrder(context: SubscriberContext, orderId: string): Promise<void> {
  const { db, now } = context;
  const order = await findOrderForCredit(db, orderId);
  if (order === null || order.channel === 'gift') return;
  const [{ facts, approaches }, { values, versions }] = await Promise.all([gatherCase(db, order), readSettings(db, ['attribution'])]);
  const rules = values.attribution;
  const decision = decideCredit(facts, { ...rules, version: versions.attribution });
  await context.transact(async (tx) => {
    const known = await tx.get(credits, orderId);
    if (known !== null && (known.buyerId !== null || order.buyerId === null)) return;
    const credit = toCredit(order, { facts, approaches, decision, rules }, known, now);
    await tx.put(credits, credit);
    tx.emit({ type: 'order.credited', orderId });
    await tie(tx, credit, now);
  });
}

/** What was bought by a share came to nothing: it counts no more there. */
export async function endCredit(context: SubscriberContext, orderId: string): Promise<void> {
  await context.transact(async (tx) => {
    const known = await tx.get(credits, orderId);
    if (known !== null) await tx.put(credits, toCreditDocument({ ...known, cancelled: true }));
  });
}

/** Whoever brought the buyer of his first order has brought him for ever. */
async function tie(tx: Transaction, { _id: orderId, buyerId, upline: [referrerId] }: CreditDocument, now: number): Promise<void> {
  if (buyerId === null || referrerId === undefined || (await tx.get(referrals, buyerId)) !== null) return;
  await tx.put(referrals, { _id: buyerId, referrerId, orderId, at: now });
}

interface Decided {
  readonly facts: CreditCase;
  readonly approaches: readonly Approach[];
  readonly decision: CreditDecision;
  readonly rules: CreditRules;
}

function toCredit(
  { orderId: _id, orderNo, organisationName, organisationPath, buyerId, cancelled }: OrderForCredit,
  { facts, approaches, decision, rules }: Decided,
  known: CreditDocument | null,
  now: number,
): CreditDocument {
  const { sale, referral, upline, policyVersion } = decision;
  const own: readonly Contestant[] = approaches.flatMap((approach) => contestantOf(approach, decision));
  const kept = known?.contestants ?? [];
  const { householdIds, placedAt, customer, uplines } = facts;
  return toCreditDocument({
    _id,
    orderNo,
    organisationName,
    organisationPath,
    buyerId,
    saleTouchId: known === null ? (sale?.touchId ?? null) : known.saleTouchId,
    referralTouchId: referral?.touchId ?? null,
    upline,
    contestants: [...kept, ...own.filter(({ touchId }) => kept.every((one) => one.touchId !== touchId)).map((one) => afterwards(one, known))],
    overrules: known?.overrules ?? [],
    cancelled,
    frozen: { householdIds, placedAt, customer, uplines },
    rules,
    policyVersion,
    decidedAt: known?.decidedAt ?? now,
  });
}

function contestantOf(approach: Approach, { verdicts }: CreditDecision): Contestant[] {
  const found = verdicts.find(({ touchId }) => touchId === approach.touchId);
  return found === undefined ? [] : [{ ...approach, chain: found.chain, verdict: found.verdict }];
}

/** Who sold it was decided before the buyer was known: what is learned of him afterwards does not take it away again. */
function afterwards(contestant: Contestant, known: CreditDocument | null): Contestant {
  const late = known !== null && contestant.chain === 'sale' && contestant.verdict === 'credited';
  return late ? { ...contestant, verdict: 'outranked' } : contestant;
}
