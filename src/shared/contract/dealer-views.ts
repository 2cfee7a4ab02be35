import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { PICTURE_KEYS } from '../domain/catalog/pictures';
import { APPROVAL_NEEDS } from '../domain/dealers/credit';
import { DUE_CAUSES } from '../domain/dealers/dues';
import { PICKUP_COMMANDS, PICKUP_STATES } from '../domain/dealers/pickup';
import { SETTLEMENT_SUBJECTS } from '../domain/trade/terms';
import { amountFen, count, day, exactText, id, instant, list, shownLine, shownName, signedFen, whole } from './fields';

/** Shapes of what a dealer and the office read of his pick-ups and his account. */

/** Of one pick-up; each is read and written in its transaction. */
export const MOST_LINES = 20;
/** What one price list holds at most on a dealer's home. */
const MOST_GOODS = 500;
const MOST_DUES = 1_000;

export const subject = v.picklist(SETTLEMENT_SUBJECTS);
const pieceCount = whole(1, 999);
export const pieces = v.object({ productId: id, quantity: pieceCount });
/** At least one model, each once (checked by the domain). */
export const wantedPieces = v.pipe(v.array(pieces), v.minLength(1), v.maxLength(MOST_LINES));

/** Nobody picks up for now, and why: lifted by itself when it is paid. */
const overdueHold = v.object({ sinceOn: day, overdueFen: amountFen });

const due = v.object({ cause: v.picklist(DUE_CAUSES), causeId: id, causeNo: exactText(24), dueOn: day, amountFen });

/** What a dealer has with the agent. */
export const standing = v.object({
  organisationId: id,
  organisationName: shownName,
  /** The account that it opens to. */
  account: exactText(80),
  /** Below zero it is credit. */
  balanceFen: signedFen,
  /** Set aside for pick-ups that are not handed over yet. */
  reservedFen: amountFen,
  /** Margins that are promised: his once the after-sale days have passed. */
  comingFen: amountFen,
  creditFen: amountFen,
  creditUsedFen: amountFen,
  /** What a pick-up may cost now. */
  spendableFen: amountFen,
  /** What this month's pick-ups come to, and the most that was agreed; null without a limit. */
  monthFen: amountFen,
  salesLimitFen: v.nullable(amountFen),
  termDays: count,
  owedFen: amountFen,
  overdueFen: amountFen,
  nextDueOn: v.nullable(day),
  hold: v.nullable(overdueHold),
});
export const dues = list(due, MOST_DUES);

/** A model that a dealer may pick up, at his own price. */
export const goods = v.object({
  productId: id,
  name: shownName,
  model: shownName,
  category: v.picklist(PRODUCT_CATEGORIES),
  pictureKey: v.picklist(PICTURE_KEYS),
  priceFen: amountFen,
  available: count,
  /** What is announced, the earliest day first. */
  incoming: list(v.object({ quantity: count, expectedOn: day }), 50),
});
export const allGoods = list(goods, MOST_GOODS);

const line = v.object({
  productId: id,
  name: shownName,
  model: shownName,
  unitPriceFen: amountFen,
  quantity: count,
  handedOver: count,
  returning: count,
  returned: count,
});

export const pickupCard = v.object({
  id,
  pickupNo: exactText(24),
  state: v.picklist(PICKUP_STATES),
  organisationId: id,
  organisationName: shownName,
  /** Its first model, and how many there are. */
  title: shownLine,
  models: count,
  pieces: count,
  handedOver: count,
  amountFen,
  /** What the office is asked for; none once it was within what was agreed. */
  needs: list(v.picklist(APPROVAL_NEEDS), APPROVAL_NEEDS.length),
  requestedByName: shownName,
  requestedAt: instant,
  /** Goods are on their way back. */
  returning: v.boolean(),
});

const decided = v.object({ byName: shownName, reason: shownLine, at: instant });
const MOST_PARTS = 60;

export const pickupView = v.object({
  card: pickupCard,
  /** `available`: how many pieces are free now, of one that waits and for who decides about it. */
  lines: list(v.object({ ...line.entries, available: v.nullable(count) }), MOST_LINES),
  remark: shownLine,
  /** Under what it is settled. */
  subject,
  deliveryAddress: shownLine,
  /** Who let it pass although it was over what was agreed, by how much. */
  approval: v.nullable(v.object({ ...decided.entries, overFen: amountFen })),
  refusal: v.nullable(decided),
  cancellation: v.nullable(decided),
  notes: list(
    v.object({
      noteNo: exactText(24),
      byName: shownName,
      at: instant,
      amountFen,
      /** By when what it brought on credit is paid. */
      dueOn: day,
      pieces: list(pieces, MOST_LINES),
    }),
    MOST_PARTS,
  ),
  returns: list(
    v.object({
      id,
      byName: shownName,
      reason: shownLine,
      at: instant,
      pieces: list(v.object({ productId: id, quantity: count, arrived: v.nullable(count) }), MOST_LINES),
      /** Null until somebody has looked what came. */
      amountFen: v.nullable(amountFen),
      receivedAt: v.nullable(instant),
    }),
    MOST_PARTS,
  ),
  /** What the caller may do now. */
  commands: list(v.picklist(PICKUP_COMMANDS), PICKUP_COMMANDS.length),
  /** What the office sees of the account before it decides; null for others. */
  standing: v.nullable(standing),
});

export const pickupPreview = v.object({
  lines: list(v.object({ ...line.entries, available: count }), MOST_LINES),
  amountFen,
  needs: pickupCard.entries.needs,
  /** What his balance pays of it, and what is credit. */
  fromBalanceFen: amountFen,
  onCreditFen: amountFen,
  /** By when, if it were handed over today; null when nothing of it is on credit. */
  dueOn: v.nullable(day),
  hold: v.nullable(overdueHold),
  /** Under which it may be settled; the first, unless he says another. */
  subjects: list(subject, SETTLEMENT_SUBJECTS.length),
  deliveryAddress: shownLine,
});
