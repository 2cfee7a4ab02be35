import type { Payee } from '../../src/shared/domain/commission/payee';
import { holdSignsOf, type HoldBuyer, type HoldPayee, type HoldSign, type SignOrder } from '../../src/shared/domain/commission/holds';
import { DAY_MS } from '../../src/shared/kernel/time';
import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { OrderCredit } from '../attribution/public';
import { findOrganisations, findPayees } from '../identity/public';
import { lastPlaceOf, type OrderForCommission } from '../orders/public';
import { commissionEntries, type CommissionChain } from './documents';

interface CaseOfOrder {
  readonly orderId: string;
  readonly order: OrderForCommission;
  readonly credit: OrderCredit;
  readonly burstOrders: number;
  readonly now: number;
}

/** Somebody who may be paid, with what is kept of him. */
export interface NamedPayee extends Payee {
  readonly name: string;
  readonly outside: boolean;
}

/** Everybody who may be paid for an order, and why somebody should look first. */
export interface GatheredPayees {
  /** The selling place and those above it, nearest first, without headquarters. */
  readonly placePath: readonly string[];
  readonly partnerIds: readonly string[];
  payeeOf(payee: Payee): NamedPayee;
  signsOf(payee: Payee): readonly HoldSign[];
}

/** Reads the people and places of an order's chains, before its transaction. */
export async function gatherPayees(db: Reader, { orderId, order, credit, burstOrders, now }: CaseOfOrder): Promise<GatheredPayees> {
  const { sale, referral, upline, buyerId } = credit;
  const placePath = order.organisationPath.slice(1).reverse();
  const ids = [sale?.host.personId, ...upline].filter((id) => typeof id === 'string');
  const [people, places, ...seen] = await Promise.all([
    findPayees(db, buyerId === null ? ids : [...ids, buyerId]),
    findOrganisations(db, placePath),
    ...ids.map((id) => seenOf(db, id, { orderId, burstOrders, now, chain: upline.includes(id) ? 'referral' : 'staff' })),
  ]);
  const seenById = new Map(ids.map((id, position) => [id, seen[position]]));
  const buyer: HoldBuyer = { personId: buyerId, householdId: people.get(buyerId ?? '')?.householdId ?? null, phone: order.phone, addressLine: order.addressLine };
  const partners = [...people.values()].filter(({ partner }) => partner).map(({ personId }) => personId);
  return {
    placePath,
    partnerIds: referral?.host.kind === 'partner' && referral.host.personId !== null ? [...partners, referral.host.personId] : partners,
    payeeOf: ({ kind, id }) => ({
      kind,
      id,
      name: (kind === 'person' ? people.get(id)?.name : places.get(id)?.name) ?? '',
      outside: kind === 'person' && sale?.host.personId !== id,
    }),
    signsOf: ({ kind, id: personId }) => {
      if (kind === 'organisation') return [];
      const { householdId = null, phone = null } = people.get(personId) ?? {};
      const { last, sameDay } = seenById.get(personId) ?? { last: null, sameDay: [] };
      const payee: HoldPayee = { personId, householdId, phone, last };
      return holdSignsOf({ payee, buyer, sameDay, burstOrders });
    },
  };
}

/** What a payee's signs are looked for in. */
interface Seen {
  readonly last: HoldPayee['last'];
  readonly sameDay: readonly SignOrder[];
}

/** Staff sell all day long; who brings buyers is counted. */
async function seenOf(
  db: Reader,
  personId: string,
  { orderId, burstOrders, now, chain }: { readonly orderId: string; readonly burstOrders: number; readonly now: number; readonly chain: CommissionChain },
): Promise<Seen> {
  const [last, entries] = await Promise.all([
    lastPlaceOf(db, personId, orderId),
    chain === 'staff' ? [] : entriesOfDay(db, personId, { burstOrders, now }),
  ]);
  const others = entries.filter((entry) => entry.orderId !== orderId).toSorted((one, other) => other.madeAt - one.madeAt);
  const orders = others.map((entry): SignOrder => ({ orderId: entry.orderId, orderNo: String(entry.promised.facts['orderNo']), at: entry.madeAt }));
  return { last, sameDay: [...new Map(orders.map((order) => [order.orderId, order])).values()] };
}

async function entriesOfDay(db: Reader, payeeId: string, { burstOrders, now }: { readonly burstOrders: number; readonly now: number }) {
  const limit = Math.min(1_000, burstOrders * 3);
  const made = { madeAt: above(now - DAY_MS) };
  const [asCustomer, asPartner] = await Promise.all(
    (['customer', 'partner'] as const).map((audience) => db.find(commissionEntries, { where: { payeeId, audience, ...made }, orderBy: [['madeAt', 'desc']], limit })),
  );
  // Who is paid for the sales of whom he brought did not bring their buyers.
  return [...(asCustomer ?? []), ...(asPartner ?? [])].filter(({ level }) => level === 1);
}
