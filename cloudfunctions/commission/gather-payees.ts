import type { Payee } from '../../src/shared/domain/commission/payee';
import { holdReasonsOf, type HoldParty, type HoldReason } from '../../src/shared/domain/commission/holds';
import { DAY_MS } from '../../src/shared/kernel/time';
import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { OrderCredit } from '../attribution/public';
import { findOrganisations, findPayees, type PayeeFacts } from '../identity/public';
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
  reasonsOf(payee: Payee, chain: CommissionChain): readonly HoldReason[];
}

/** Reads the people and places of an order's chains, before its transaction. */
export async function gatherPayees(db: Reader, { orderId, order, credit, burstOrders, now }: CaseOfOrder): Promise<GatheredPayees> {
  const { sale, referral, upline, buyerId } = credit;
  const placePath = order.organisationPath.slice(1).reverse();
  const ids = [sale?.host.personId, ...upline].filter((id) => typeof id === 'string');
  const [people, places, ...signs] = await Promise.all([
    findPayees(db, buyerId === null ? ids : [...ids, buyerId]),
    findOrganisations(db, placePath),
    ...ids.map((id) => signsOf(db, id, { orderId, burstOrders, now, chain: upline.includes(id) ? 'referral' : 'staff' })),
  ]);
  const signsById = new Map(ids.map((id, position) => [id, signs[position]]));
  const buyer: HoldParty = { ...partyOf(buyerId === null ? undefined : people.get(buyerId)), personId: buyerId, phones: [order.phone], addressLine: order.addressLine };
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
    reasonsOf: ({ kind, id }) => {
      if (kind === 'organisation') return [];
      const found = signsById.get(id);
      const party = partyOf(people.get(id));
      const phones = [...party.phones, ...(found?.place === null || found?.place === undefined ? [] : [found.place.phone])];
      const payee: HoldParty = { ...party, phones, personId: id, addressLine: found?.place?.addressLine ?? null };
      return holdReasonsOf({ payee, buyer, ordersInADay: found?.ordersInADay ?? 1, burstOrders });
    },
  };
}

function partyOf(person: PayeeFacts | undefined): Omit<HoldParty, 'addressLine' | 'personId'> & { readonly addressLine: null } {
  const phone = person?.phone ?? null;
  return { householdId: person?.householdId ?? null, phones: phone === null ? [] : [phone], addressLine: null };
}

interface Sign {
  readonly place: Awaited<ReturnType<typeof lastPlaceOf>>;
  readonly ordersInADay: number;
}

/** Staff sell all day long; who brings buyers is counted. */
async function signsOf(
  db: Reader,
  personId: string,
  { orderId, burstOrders, now, chain }: { readonly orderId: string; readonly burstOrders: number; readonly now: number; readonly chain: CommissionChain },
): Promise<Sign> {
  const [place, sameDay] = await Promise.all([
    lastPlaceOf(db, personId, orderId),
    chain === 'staff' ? [] : entriesOfDay(db, personId, { burstOrders, now }),
  ]);
  const others = new Set(sameDay.map((entry) => entry.orderId).filter((id) => id !== orderId));
  return { place, ordersInADay: others.size + 1 };
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
