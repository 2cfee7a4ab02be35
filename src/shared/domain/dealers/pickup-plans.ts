import { accounts } from '../ledger/accounts';
import { carryOut, giveUp, hold, type HeldAmount, type HeldWay } from '../ledger/in-parts';
import { posted, post, release, setAside } from '../ledger/make-transfer';
import type { Facts, RecordedTransfer, TransferPlan } from '../ledger/transfer';
import type { Pieces } from './pickup';

/**
 * A pick-up as transfers. Its goods and their price are set aside together, leave together, part by part, and come back
 * together. `held` is what is set aside of each model, and of the money under `MONEY`.
 */
export interface PickupOf {
  readonly pickupId: string;
  readonly organisationId: string;
  readonly facts: Facts;
  readonly at: number;
}

export interface Held {
  readonly money: HeldAmount;
  readonly pieces: readonly (HeldAmount & { readonly productId: string })[];
}

interface Change {
  readonly held: Held;
  readonly plans: readonly TransferPlan[];
}

/** Sets goods and money aside. @throws (when booked) `ledger.balance.not_enough` for goods that are not there */
export function holdPickup(of: PickupOf, pieces: readonly Pieces[], amountFen: number): Change {
  const money = hold(`pickup:${of.pickupId}`, amountFen, moneyWay(of));
  const goods = pieces.map(({ productId, quantity }) => ({
    productId,
    ...hold(`pickup:${of.pickupId}:${productId}`, quantity, goodsWay(of, productId)),
  }));
  return {
    held: { money: money.held, pieces: goods.map(({ productId, held }) => ({ ...held, productId })) },
    plans: [...money.plans, ...goods.flatMap(({ plans }) => plans)],
  };
}

/** Hands goods over: they and their price leave, the rest stays set aside. */
export function handOverPlans(of: PickupOf, held: Held, pieces: readonly Pieces[], amountFen: number): Change {
  const quantities = new Map(pieces.map(({ productId, quantity }) => [productId, quantity]));
  const money = carryOut(held.money, amountFen, moneyWay(of));
  const goods = held.pieces.map(({ productId, ...amount }) => ({
    productId,
    ...carryOut(amount, quantities.get(productId) ?? 0, goodsWay(of, productId)),
  }));
  return {
    held: { money: money.held, pieces: goods.map(({ productId, held: left }) => ({ ...left, productId })) },
    plans: [...money.plans, ...goods.flatMap(({ plans }) => plans)],
  };
}

/** Frees all that was not handed over. */
export function releasePlans(of: PickupOf, held: Held): Change {
  const money = giveUp(held.money, moneyWay(of));
  const goods = held.pieces.map(({ productId, ...amount }) => ({ productId, ...giveUp(amount, goodsWay(of, productId)) }));
  return {
    held: { money: money.held, pieces: goods.map(({ productId, held: left }) => ({ ...left, productId })) },
    plans: [...money.plans, ...goods.flatMap(({ plans }) => plans)],
  };
}

/** Goods are on their way back: nobody can take them yet. */
export function expectPlans(of: PickupOf, returnId: string, pieces: readonly Pieces[]): readonly TransferPlan[] {
  return pieces.map(({ productId, quantity: amount }) => ({
    transfer: setAside({ id: expectedId(returnId, productId), amount, ...backWay(of, productId) }),
  }));
}

/** So many of them arrived: those are on the shelf, and their price is the dealer's again. The others did not come. */
export function receivePlans(
  of: PickupOf,
  returnId: string,
  expected: readonly (Pieces & { readonly arrived: number })[],
  amountFen: number,
): readonly TransferPlan[] {
  const { facts, at } = of;
  const goods = expected.map(({ productId, quantity: amount, arrived }): TransferPlan => {
    const pending: RecordedTransfer = {
      ...backWay(of, productId),
      _id: expectedId(returnId, productId),
      amount,
      mode: 'pending',
      pendingId: null,
      reversalOf: null,
      lotsOut: [],
      lotsIn: [],
    };
    return { transfer: arrived === 0 ? release(pending, { facts, at }) : post(pending, { amount: arrived, facts, at }) };
  });
  if (amountFen === 0) return goods;
  const { asset, from: to, to: from } = moneyWay(of);
  const money = posted({ id: `pickup-return:${returnId}`, asset, amount: amountFen, from, to, kind: 'dealer_pickup_returned', facts, at });
  return [...goods, { transfer: money }];
}

const expectedId = (returnId: string, productId: string): string => `pickup-return:${returnId}:${productId}`;

function moneyWay({ organisationId, facts, at }: PickupOf): HeldWay {
  const from = accounts.dealerBalance(organisationId);
  return { asset: 'CNY', from, to: accounts.house.dealerSales, kind: 'dealer_pickup', facts, at };
}

function goodsWay({ facts, at }: PickupOf, productId: string): HeldWay {
  return { asset: `PIECE:${productId}`, from: accounts.stock(productId), to: accounts.house.delivered, kind: 'stock_picked_up', facts, at };
}

function backWay(of: PickupOf, productId: string): HeldWay {
  const { from, to, ...way } = goodsWay(of, productId);
  return { ...way, from: to, to: from, kind: 'stock_pickup_returned' };
}
