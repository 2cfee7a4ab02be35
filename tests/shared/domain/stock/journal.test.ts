import fc from 'fast-check';
import { handOverPlans, holdPickup, releasePlans, type Held } from '../../../../src/shared/domain/dealers/pickup-plans';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../../src/shared/domain/ledger/balance';
import type { HeldAmount } from '../../../../src/shared/domain/ledger/in-parts';
import type { TransferPlan } from '../../../../src/shared/domain/ledger/transfer';
import { announceArrival, cancelArrival, openPieces, receiveArrival, type ArrivalPieces } from '../../../../src/shared/domain/stock/arrival';
import { incomingPieces, withIncoming, type IncomingLine } from '../../../../src/shared/domain/stock/incoming';
import { countStock, deliverStock, expectStock, giveUpStock, receiveStock, releaseStock, reserveStock, type StockLine } from '../../../../src/shared/domain/stock/stock-plans';
import { afterTake } from '../../../../src/shared/domain/stock/take';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

const PRODUCTS = ['prd_a', 'prd_b'] as const;
const said = { facts: {}, at: 1 };

type Arrival = ArrivalPieces & { readonly productId: string; readonly held: HeldAmount };

/** A warehouse in which everything happens that may happen; what the journal refuses is refused. */
class Warehouse {
  readonly book = new PaperBook();
  readonly incoming = new Map<string, readonly IncomingLine[]>();
  readonly #reserved: StockLine[] = [];
  readonly #delivered: StockLine[] = [];
  readonly #returning: { readonly line: StockLine; readonly cause: string }[] = [];
  readonly #arrivals = new Map<string, Arrival>();
  readonly #pickups: { readonly id: string; held: Held }[] = [];
  #ids = 0;

  stock(productId: string) {
    return this.book.balanceOf(accounts.stock(productId));
  }

  /** All or nothing, as in a transaction; a repeat of any of it is refused and changes nothing. */
  #book(plans: readonly TransferPlan[]): boolean {
    const before = new Map(this.book.balances);
    const count = this.book.transfers.length;
    try {
      for (const plan of plans) this.book.record(plan);
    } catch {
      this.book.transfers.length = count;
      this.book.balances.clear();
      for (const [name, balance] of before) this.book.balances.set(name, balance);
      return false;
    }
    for (const plan of plans) expect(() => this.book.record(plan)).toThrow('taken');
    return true;
  }

  take(step: string, productId: string, pieces: number, choice: number): void {
    this.#ids += 1;
    const id = `x${this.#ids}`;
    const line = { lineId: id, productId, quantity: pieces };
    if (step === 'sell') {
      if (this.#book([reserveStock(line, said)])) this.#reserved.push(line);
    } else if (step === 'announce') this.#announce(id, productId, pieces);
    else if (step === 'count') this.#count(id, productId, choice);
    else if (step === 'pick_up') this.#pickUp(id, productId, pieces);
    else if (step === 'deliver' || step === 'cancel') this.#resolve(step, choice);
    else if (step === 'give_back' || step === 'come_back' || step === 'stay_away') this.#giveBack(step, id, choice);
    else if (step === 'receive' || step === 'call_off') this.#arrive(step, pieces, choice);
    else this.#handOver(step === 'hand_over' ? pieces : null, choice);
  }

  #announce(id: string, productId: string, quantity: number): void {
    const { held, plans } = announceArrival(id, { productId, quantity }, said);
    this.#book(plans);
    this.#keep(id, { productId, quantity, received: 0, cancelled: 0, held });
  }

  #keep(id: string, arrival: Arrival): void {
    this.#arrivals.set(id, arrival);
    const lines = this.incoming.get(arrival.productId) ?? [];
    this.incoming.set(arrival.productId, withIncoming(lines, { arrivalId: id, quantity: openPieces(arrival), expectedOn: '2026-12-01' }));
  }

  #arrive(step: 'receive' | 'call_off', pieces: number, choice: number): void {
    const open = [...this.#arrivals].filter(([, arrival]) => openPieces(arrival) > 0);
    const [id, arrival] = open[choice % Math.max(1, open.length)] ?? [];
    if (id === undefined || arrival === undefined) return;
    const { plans, held, change } = step === 'receive' ? receiveArrival(arrival, Math.min(pieces, openPieces(arrival)), said) : cancelArrival(arrival, said);
    expect(this.#book(plans)).toBe(true);
    this.#keep(id, { ...arrival, ...change, held });
  }

  #count(id: string, productId: string, choice: number): void {
    const { posted: onHand, pendingOut: reserved } = this.stock(productId);
    const counted = afterTake((choice % 7) - 3, { onHand, reserved });
    const plan = counted === null ? null : countStock({ countId: id, productId, onHand, counted }, said);
    if (plan !== null) expect(this.#book([plan])).toBe(true);
  }

  #resolve(step: 'deliver' | 'cancel', choice: number): void {
    const [line] = this.#reserved.splice(choice % Math.max(1, this.#reserved.length), 1);
    if (line === undefined) return;
    expect(this.#book([step === 'deliver' ? deliverStock(line, said) : releaseStock(line, said)])).toBe(true);
    if (step === 'deliver') this.#delivered.push(line);
  }

  #giveBack(step: string, cause: string, choice: number): void {
    if (step === 'give_back') {
      const [line] = this.#delivered.splice(choice % Math.max(1, this.#delivered.length), 1);
      if (line !== undefined && this.#book([expectStock(line, cause, said)])) this.#returning.push({ line, cause });
      return;
    }
    const [back] = this.#returning.splice(choice % Math.max(1, this.#returning.length), 1);
    if (back === undefined) return;
    expect(this.#book([step === 'come_back' ? receiveStock(back.line, back.cause, said) : giveUpStock(back.line, back.cause, said)])).toBe(true);
  }

  #pickUp(id: string, productId: string, quantity: number): void {
    const { held, plans } = holdPickup({ ...said, pickupId: id, organisationId: 'org_1' }, [{ productId, quantity }], quantity * 100);
    if (this.#book(plans)) this.#pickups.push({ id, held });
  }

  /** @param pieces null: nothing more of it is handed over */
  #handOver(pieces: number | null, choice: number): void {
    const pickup = this.#pickups[choice % Math.max(1, this.#pickups.length)];
    const goods = pickup?.held.pieces[0];
    if (pickup === undefined || goods === undefined || goods.left === 0) return;
    const of = { ...said, pickupId: pickup.id, organisationId: 'org_1' };
    const some = Math.min(pieces ?? 0, goods.left);
    const { held, plans } = pieces === null ? releasePlans(of, pickup.held) : handOverPlans(of, pickup.held, [{ productId: goods.productId, quantity: some }], some * 100);
    expect(this.#book(plans)).toBe(true);
    pickup.held = held;
  }
}

const STEPS = ['sell', 'deliver', 'cancel', 'give_back', 'come_back', 'stay_away', 'announce', 'receive', 'call_off', 'count', 'pick_up', 'hand_over', 'drop'] as const;
const step = fc.record({ step: fc.constantFrom(...STEPS), product: fc.constantFrom(...PRODUCTS), pieces: fc.integer({ min: 1, max: 6 }), choice: fc.nat(50) });

describe('the journal of pieces', () => {
  it('never promises a piece that is not there, sums to nothing and loses none, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const warehouse = new Warehouse();
        for (const product of PRODUCTS) {
          warehouse.take('announce', product, 5, 0);
          warehouse.take('receive', product, 5, 0);
        }
        for (const { step: name, product, pieces, choice } of steps) {
          warehouse.take(name, product, pieces, choice);
          for (const productId of PRODUCTS) {
            const stock = warehouse.stock(productId);
            expect(availableOf(stock)).toBeGreaterThanOrEqual(0);
            expect(stock.pendingIn).toBeGreaterThanOrEqual(incomingPieces(warehouse.incoming.get(productId) ?? []));
          }
        }
        expect(faultsOf(warehouse.book.transfers, warehouse.book.balances)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
