import { entriesOf, slotsOf, type CommissionEntry, type EntrySources, type PayeeSlot } from '../../src/shared/domain/commission/entries';
import { beginEntry, withdrawEntry } from '../../src/shared/domain/commission/entry-life';
import type { HoldSign } from '../../src/shared/domain/commission/holds';
import type { CommissionSettings } from '../../src/shared/domain/commission/rules';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { dayOf } from '../../src/shared/kernel/time';
import { isOrderPaid } from '../_kit/ledger/order-paid';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { findCredit, type OrderCredit } from '../attribution/public';
import { findOrderForCommission, type OrderForCommission } from '../orders/public';
import { readSettings, readVersion } from '../settings/public';
import { changeEntries } from './change-entries';
import { COMMISSION_CHAINS, commissionEntries, commissionOrders, emptyRecord, type CommissionChain, type CommissionOrderDocument, type EntryDocument } from './documents';
import { lifeOf, toEntryDocument } from './entry-record';
import { gatherPayees, type GatheredPayees } from './gather-payees';
import { keepPayee } from './payees';

/**
 * Makes an order's entries what its credit says: set aside once it is paid, by the rules that held when it was placed, which
 * are those by which its buyer was let off something.
 * When the credit changed, those of the chain that lost it are taken back and others made. Harmless when nothing did.
 */
export async function settleOrder(orderId: string, context: SubscriberContext): Promise<void> {
  const { db, now } = context;
  const [credit, order, seen] = await Promise.all([findCredit(db, orderId), findOrderForCommission(db, orderId), db.get(commissionOrders, orderId)]);
  if (credit === null || order === null || order.gift) return;
  const rulesVersion = seen?.rulesVersion ?? order.rulesVersion ?? (await readSettings(db, ['commission'])).versions.commission;
  const settings = await readVersion(db, 'commission', rulesVersion);
  const payees = await gatherPayees(db, { orderId, order, credit, burstOrders: settings.burstOrders, now });
  await context.transact(async (tx) => {
    const known = await tx.get(commissionOrders, orderId);
    const current = { ...(known ?? emptyRecord(orderId)), rulesVersion };
    if (current.cancelled) return;
    const fresh = await findOrderForCommission(tx, orderId);
    if (fresh === null || fresh.cancelled) return;
    const paid = await isOrderPaid(tx, orderId);
    const changed = paid ? changedChains(current, credit) : [];
    if (changed.length === 0) {
      if (known?.rulesVersion !== rulesVersion) await tx.put(commissionOrders, current);
      return;
    }
    const made = await remake(tx, current, { orderId, order: fresh, credit, settings, payees, changed, now });
    await tx.put(commissionOrders, made);
  });
}

/** Whom each chain belongs to, in one text; null while that is not decided. */
function chainKeys({ sale, referral, upline, buyerId }: OrderCredit): Readonly<Record<CommissionChain, string | null>> {
  return {
    staff: sale === null ? 'nobody' : [sale.touchId, sale.host.personId ?? sale.host.organisationId].join('|'),
    // Of a lead it is known who brought the buyer before anybody took the order as his.
    referral: buyerId === null && referral === null ? null : [referral?.touchId ?? 'nobody', ...upline].join('|'),
  };
}

function changedChains({ chains }: CommissionOrderDocument, credit: OrderCredit): readonly CommissionChain[] {
  const keys = chainKeys(credit);
  return COMMISSION_CHAINS.filter((chain) => keys[chain] !== null && keys[chain] !== chains[chain].key);
}

/** A record of which the rules are known. */
type Frozen = CommissionOrderDocument & { readonly rulesVersion: number };

interface Settling {
  readonly orderId: string;
  readonly order: OrderForCommission;
  readonly credit: OrderCredit;
  readonly settings: CommissionSettings;
  readonly payees: GatheredPayees;
  readonly changed: readonly CommissionChain[];
  readonly now: number;
}

async function remake(tx: Transaction, current: Frozen, settling: Settling): Promise<CommissionOrderDocument> {
  const { credit, changed, now } = settling;
  const keys = chainKeys(credit);
  const chains = { ...current.chains };
  const plans: TransferPlan[] = [];
  for (const chain of changed) {
    const before = current.chains[chain];
    if (before.key !== null) plans.push(...(await takeBackChain(tx, current, chain, now)));
    chains[chain] = { key: keys[chain], round: before.key === null ? 0 : before.round + 1 };
  }
  const made = changed.flatMap((chain) => begun(chain, { ...current, chains }, settling));
  await recordTransfers(tx, [...plans, ...made.flatMap((one) => one.plans)]);
  await tx.insertAll(commissionEntries, made.map(({ entry }) => entry));
  for (const payee of new Map(made.map(({ payee: one }) => [one.id, one])).values()) await keepPayee(tx, payee);
  return { ...current, chains, entryIds: [...current.entryIds, ...made.map(({ entry }) => entry._id)] };
}

/** Another is paid for it: what is left goes back, also what was paid out already. */
function takeBackChain(tx: Transaction, { entryIds }: CommissionOrderDocument, chain: CommissionChain, now: number): Promise<TransferPlan[]> {
  return changeEntries(tx, entryIds, (entry) => (entry.chain === chain ? withdrawEntry(lifeOf(entry), 'overruled', now) : null));
}

function begun(chain: CommissionChain, { chains, rulesVersion, releaseAt }: Frozen, { orderId, order, credit, settings, payees, now }: Settling) {
  const slots = slotsOf(credit, payees).filter((slot) => chainOf(slot) === chain);
  const sources: EntrySources = {
    orderId,
    orderNo: order.orderNo,
    soldOn: dayOf(order.placedAt),
    round: chains[chain].round,
    rulesVersion,
    policyVersion: credit.policyVersion,
    touchOf: { staff: credit.sale?.touchId ?? null, referral: credit.referral?.touchId ?? null },
  };
  return entriesOf(order.lines, slots, settings, sources).map((entry) => {
    const refundedFen = order.lines.find(({ lineId }) => lineId === entry.lineId)?.refundedFen ?? 0;
    const { life, plans } = beginEntry(entry, refundedFen, now);
    const payee = payees.payeeOf(entry.payee);
    const facts = { ...life, ...slotFacts(entry, chain), orderId, payeeName: payee.name, touch: touchOf(chain, credit, entry), through: throughOf(credit, entry, payees) };
    const hold = holdOf(payees.signsOf(entry.payee));
    const waiting = { hold, releaseAt, afterSale: false, lookAgainAt: null, releasedAt: null, madeAt: now };
    return { entry: toEntryDocument(entry.entryId, { ...facts, ...waiting }), plans, payee };
  });
}

const chainOf = ({ audience }: PayeeSlot): CommissionChain => (audience === 'staff' ? 'staff' : 'referral');

const slotFacts = ({ lineId, audience, level, payee }: CommissionEntry, chain: CommissionChain) => ({ lineId, chain, audience, level, payeeKind: payee.kind });

/** Only the nearest of a chain has a touch of his own; those above him follow from it. */
function touchOf(chain: CommissionChain, { sale, referral }: OrderCredit, { payee, level }: CommissionEntry): EntryDocument['touch'] {
  const credited = chain === 'staff' ? sale : referral;
  if (credited === null || payee.kind === 'organisation' || level > 1) return null;
  const { via, hostName, organisationName, at } = credited;
  return { via, hostName, organisationName, at };
}

/** Whom he brought himself, when that one, or who came by him, brought the buyer. */
function throughOf({ upline }: OrderCredit, { audience, level }: CommissionEntry, payees: GatheredPayees): string | null {
  const id = audience === 'staff' ? undefined : upline[level - 2];
  return id === undefined ? null : payees.payeeOf({ kind: 'person', id }).name;
}

const holdOf = (signs: readonly HoldSign[]): EntryDocument['hold'] =>
  signs.length === 0 ? null : { signs, state: 'open', words: '', byName: '', at: null };
