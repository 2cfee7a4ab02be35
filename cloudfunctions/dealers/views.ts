import type { Output } from '../../src/shared/contract/registry';
import type { QueryContext } from '../_kit/runtime/context';
import { commandsFor } from './access';
import type { Decision, PickupDocument, TopUpDocument } from './documents';
import { settledAs } from './pickup-record';
import { toStandingView, type DealerNow } from './standing';

type PickupView = Output<'dealers.pickup.get'>;
type PickupCard = PickupView['card'];
type TopUpView = Output<'dealers.top_up.cancel'>;

export function toPickupCard(pickup: PickupDocument): PickupCard {
  const { _id: id, pickupNo, state, organisationId, organisationName, lines, amountFen, needs, requestedBy, requestedAt } = pickup;
  const sum = (of: (line: PickupDocument['lines'][number]) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    id,
    pickupNo,
    state,
    organisationId,
    organisationName,
    title: lines.slice(0, 1).map(({ model, name }) => `${model} ${name}`).join(''),
    models: lines.length,
    pieces: sum(({ quantity }) => quantity),
    handedOver: sum(({ handedOver }) => handedOver),
    amountFen,
    needs: [...needs],
    requestedByName: requestedBy.name,
    requestedAt,
    returning: lines.some(({ returning }) => returning > 0),
  };
}

/**
 * @param dealer his account, for who decides by it; null for others
 * @param free the pieces that are free now, by product
 */
export function toPickupView(pickup: PickupDocument, ctx: QueryContext, dealer: DealerNow | null, free?: ReadonlyMap<string, { readonly available: number }>): PickupView {
  const { lines, remark, deliveryAddress, approval, refusal, cancellation, notes, returns } = pickup;
  return {
    card: toPickupCard(pickup),
    lines: lines.map((line) => ({ ...line, available: free?.get(line.productId)?.available ?? null })),
    remark,
    subject: settledAs(pickup),
    deliveryAddress,
    approval: approval === null ? null : { ...toDecision(approval), overFen: approval.overFen },
    refusal: refusal === null ? null : toDecision(refusal),
    cancellation: cancellation === null ? null : toDecision(cancellation),
    notes: notes.map(({ by, pieces, ...note }) => ({ ...note, byName: by.name, pieces: [...pieces] })),
    returns: returns.map(({ id, by, reason, at, pieces, received }) => ({
      id,
      byName: by.name,
      reason,
      at,
      pieces: pieces.map(({ productId, quantity }) => ({
        productId,
        quantity,
        arrived: received === null ? null : (received.arrived.find((row) => row.productId === productId)?.quantity ?? 0),
      })),
      amountFen: received?.amountFen ?? null,
      receivedAt: received?.at ?? null,
    })),
    commands: commandsFor(pickup, ctx),
    standing: dealer === null ? null : toStandingView(dealer, ctx.now),
  };
}

const toDecision = ({ by, reason, at }: Decision) => ({ byName: by.name, reason, at });

export function toTopUpView({ _id: id, topUpNo, amountFen, creditedFen, cancelled, createdAt }: TopUpDocument): TopUpView {
  return { id, topUpNo, amountFen, creditedFen, cancelled, createdAt };
}
