import * as v from 'valibot';
import { PICKUP_LISTS } from '../domain/dealers/pickup';
import { TOP_UP_LISTS } from '../domain/dealers/top-up';
import { DEALER_ACCOUNT_ROLES, FINANCE_ROLES, OFFICE_ROLES, STOCK_ROLES } from '../domain/roles';
import { allGoods, dues, MOST_LINES, pickupCard, pickupPreview, pickupView, standing, subject, wantedPieces } from './dealer-views';
import { dealerDeskContract } from './dealer-desk';
import { dealerInterestContract } from './dealer-interest';
import { dealerMarginsContract } from './dealer-margins';
import { command, query } from './define';
import { amountFen, count, empty, exactText, id, instant, list, optionalText, page, pageInput, shortText, shownName, whole } from './fields';

/** What a dealer 经销商 does with the agent: pick-ups 提货, his account, what he owes by when, money that he brings. */

const PICKUP_READERS = [...OFFICE_ROLES, 'dealer'] as const;
const missing = 'dealers.pickup.missing';
const pickupId = { pickupId: id };
const reason = shortText(60);
const notAllowed = 'dealers.pickup.command_not_allowed';
const piecesWrong = 'dealers.pickup.pieces_not_valid';

const topUp = v.object({
  id,
  topUpNo: exactText(24),
  amountFen,
  /** What of it is on the dealer's account. */
  creditedFen: amountFen,
  cancelled: v.boolean(),
  createdAt: instant,
});

export const dealersContract = {
  /** The dealer's one screen: what he has, what he can take at his price, what is under way. Three round trips. */
  'dealers.home.get': query({
    access: DEALER_ACCOUNT_ROLES,
    input: empty,
    output: v.object({
      standing,
      /** False: headquarters has agreed on no price list with him yet. */
      sells: v.boolean(),
      goods: allGoods,
      /** Under way, the newest first; the others stand in the list. `underWay` counts all of them. */
      pickups: list(pickupCard, 20),
      underWay: count,
    }),
    errors: ['dealers.dealership.missing'],
  }),
  /** Of the caller's own place, or of one below the office that asks. */
  'dealers.account.get': query({
    access: PICKUP_READERS,
    input: v.object({ organisationId: v.optional(id) }),
    output: v.object({ standing, dues, topUps: list(topUp, 20), mayTopUp: v.boolean() }),
    errors: ['dealers.dealership.missing'],
  }),
  /** Who owes something, whose is due first; `overdue` those alone who are late; `search` those whose name begins so. */
  'dealers.dues.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(['overdue'])), search: v.optional(shortText(30)), ...pageInput }),
    output: page(v.object({ id, ...standing.entries })),
  }),
  'dealers.pickup.preview': query({
    access: DEALER_ACCOUNT_ROLES,
    input: v.object({ lines: wantedPieces }),
    output: pickupPreview,
    errors: ['dealers.dealership.missing', 'dealers.pickup.not_sold', piecesWrong],
  }),
  /** `amountFen` is what was shown: at another price he is asked once more. */
  'dealers.pickup.request': command({
    access: DEALER_ACCOUNT_ROLES,
    /** `subject`: without it the first that was agreed. */
    input: v.object({ lines: wantedPieces, amountFen, remark: optionalText(100), subject: v.optional(subject) }),
    output: v.object({ pickupId: id, state: pickupCard.entries.state }),
    errors: [
      'dealers.dealership.missing',
      'dealers.pickup.not_sold',
      'dealers.pickup.changed',
      'dealers.pickup.held',
      'dealers.pickup.not_enough_stock',
      'dealers.pickup.too_many_waiting',
      'dealers.pickup.subject_not_agreed',
      piecesWrong,
    ],
  }),
  'dealers.pickup.get': query({ access: PICKUP_READERS, input: v.object(pickupId), output: pickupView, errors: [missing] }),
  'dealers.pickup.list': query({
    access: PICKUP_READERS,
    input: v.object({ filter: v.optional(v.picklist(PICKUP_LISTS)), search: v.optional(optionalText(30)), ...pageInput }),
    output: page(pickupCard),
  }),
  /** Lets this one pass although it is over what was agreed: goods and money are set aside now. */
  'dealers.pickup.approve': command({
    access: FINANCE_ROLES,
    input: v.object({ ...pickupId, reason }),
    output: pickupView,
    errors: [missing, notAllowed, 'dealers.pickup.own_request', 'dealers.pickup.short_for_approval'],
  }),
  'dealers.pickup.refuse': command({
    access: FINANCE_ROLES,
    input: v.object({ ...pickupId, reason }),
    output: pickupView,
    errors: [missing, notAllowed],
  }),
  /** Gives up what was not handed over. */
  'dealers.pickup.cancel': command({
    access: PICKUP_READERS,
    input: v.object({ ...pickupId, reason }),
    output: pickupView,
    errors: [missing, notAllowed],
  }),
  /** The warehouse hands goods over, and writes the delivery note. */
  'dealers.pickup.hand_over': command({
    access: STOCK_ROLES,
    input: v.object({ ...pickupId, lines: wantedPieces }),
    output: pickupView,
    errors: [missing, notAllowed, piecesWrong],
  }),
  /** Goods that were handed over are on their way back. */
  'dealers.pickup.return': command({
    access: PICKUP_READERS,
    input: v.object({ ...pickupId, lines: wantedPieces, reason }),
    output: pickupView,
    errors: [missing, notAllowed, piecesWrong],
  }),
  /** The warehouse says how many came: those are on the shelf again, and their price is the dealer's. */
  'dealers.pickup.receive': command({
    access: STOCK_ROLES,
    input: v.object({
      ...pickupId,
      returnId: id,
      arrived: v.pipe(v.array(v.object({ productId: id, quantity: whole(0, 999) })), v.minLength(1), v.maxLength(MOST_LINES)),
    }),
    output: pickupView,
    errors: [missing, notAllowed, piecesWrong, 'dealers.return.missing'],
  }),
  /** Money that a dealer brings: a bill that is paid like an order's, by WeChat or with evidence that finance confirms. */
  'dealers.top_up.create': command({
    access: DEALER_ACCOUNT_ROLES,
    input: v.object({ amountFen: v.pipe(amountFen, v.minValue(1), v.maxValue(10_000_000_00)) }),
    output: v.object({ topUpId: id }),
    errors: ['dealers.dealership.missing', 'dealers.top_up.too_many_open'],
  }),
  'dealers.top_up.get': query({
    access: [...FINANCE_ROLES, 'dealer'],
    input: v.object({ topUpId: id }),
    /** `mayPay`: he runs the place whose it is. */
    output: v.object({ ...topUp.entries, organisationName: shownName, mayPay: v.boolean() }),
    errors: ['dealers.top_up.missing'],
  }),
  /** At and below the caller's place, the newest first; `search` by number, or by how the dealer's name begins. */
  'dealers.top_up.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(TOP_UP_LISTS)), search: v.optional(optionalText(30)), ...pageInput }),
    output: page(v.object({ ...topUp.entries, organisationName: shownName, byName: shownName })),
  }),
  'dealers.top_up.cancel': command({
    access: DEALER_ACCOUNT_ROLES,
    input: v.object({ topUpId: id }),
    output: topUp,
    errors: ['dealers.top_up.missing', 'dealers.top_up.paid', 'dealers.top_up.awaits_confirmation'],
  }),
  ...dealerMarginsContract,
  ...dealerDeskContract,
  ...dealerInterestContract,
  /** Reminds whose money is due soon, and who is late. */
  'dealers.due.remind': command({ access: 'internal', input: empty, output: v.object({ reminded: count, finished: v.boolean() }) }),
} as const;
