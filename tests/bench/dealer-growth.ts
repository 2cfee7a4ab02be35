import { toPickupDocument } from '../../cloudfunctions/dealers/pickup-record';
import type { PickupDocument } from '../../cloudfunctions/dealers/documents';
import type { TransferDocument } from '../../cloudfunctions/_kit/ledger/documents';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { dayOf } from '../../src/shared/kernel/time';

const BATCH = 2_000;
const AMOUNT_FEN = 100;
const DAY_MS = 86_400_000;
/** Before anything that the demo company does. */
const BEGAN_DAYS_AGO = 1_000;
const STEP_MS = 60_000;
/** So many transfers on his account, and one pick-up that is over. */
const TRANSFERS_OF_PICKUP = 10;

/** Fills a dealer's history straight in the store: goods and money in turn, and pick-ups that are over. */
export class DealerGrowth {
  private made = 0;

  constructor(
    private readonly devcloud: Devcloud,
    private readonly organisationId: string,
  ) {}

  async growTo(total: number): Promise<void> {
    const began = this.devcloud.clock.now().getTime() - BEGAN_DAYS_AGO * DAY_MS;
    const { documents } = await this.devcloud.store.find('pickups', { query: { organisationId: this.organisationId }, limit: 1 });
    const [original] = documents as readonly object[] as readonly PickupDocument[];
    if (original === undefined) throw new Error('the demo dealer has picked nothing up');
    const before = this.made;
    for (; this.made < total; this.made += BATCH) {
      const places = Array.from({ length: Math.min(BATCH, total - this.made) }, (_, offset) => this.made + offset);
      const pickups = places.filter((place) => place % TRANSFERS_OF_PICKUP === 0).map((place) => pickupAt(original, place));
      await this.insert('ledger_transfers', places.map((place) => this.transferAt(place, began)));
      await this.insert('pickups', pickups);
    }
    this.made = total;
    const query = { _id: accounts.dealerBalance(this.organisationId) };
    await this.devcloud.store.update('ledger_accounts', { query, data: { $inc: { transfers: total - before } }, multi: false, merge: true, upsert: false });
  }

  private async insert(collection: string, documents: readonly object[]): Promise<void> {
    if (documents.length > 0) await this.devcloud.store.insert(collection, documents as readonly DocumentValue[]);
  }

  private transferAt(place: number, began: number): TransferDocument {
    const [at, _id] = [began + place * STEP_MS, `grown-dealer:${String(place).padStart(8, '0')}`];
    const own = accounts.dealerBalance(this.organisationId);
    const goods = place % 2 === 0;
    const [from, to] = goods ? [own, accounts.house.dealerSales] : [accounts.house.dealerTopUps, own];
    const moved = { asset: 'CNY', amount: AMOUNT_FEN, from, to, kind: goods ? 'dealer_pickup' : 'dealer_topup', mode: 'posted' } as const;
    const rest = { facts: { pickupNo: _id }, reversalOf: null, pendingId: null, pendingAmount: null, lotsOut: [], lotsIn: [] };
    return { _id, at, ...moved, ...rest, accounts: [from, to], on: dayOf(at), sequence: sequenceOf(at, 0, _id) };
  }
}

function pickupAt(original: PickupDocument, place: number): PickupDocument {
  const id = `pku_000000000${place.toString(36).padStart(10, '0')}`;
  return toPickupDocument(id, { ...original, pickupNo: `G${String(place)}`, state: 'picked', held: null, lines: original.lines.map((line) => ({ ...line, returning: 0 })) });
}
