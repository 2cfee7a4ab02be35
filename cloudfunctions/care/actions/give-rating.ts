import type { ParsedInput } from '../../../src/shared/contract/registry';
import { opensRescue, ratingStanding, type RatingRound } from '../../../src/shared/domain/care/ratings';
import { rescueDeadline } from '../../../src/shared/domain/care/rescue';
import { addressLine } from '../../../src/shared/domain/orders/masking';
import { AppError } from '../../../src/shared/errors/app-error';
import { workTitle } from '../../../src/text/work-title';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { Actor, CommandContext } from '../../_kit/runtime/context';
import { derivedId } from '../../_kit/runtime/ids';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { findWorkOrderForCare, type WorkOrderForCare } from '../../service/public';
import { ratingId, ratings, rescues, type RatingDocument, type RatingFacts, type RescueDocument } from '../documents';
import { rescueOpened, secondRatingBad } from '../messages';
import { toRescueDocument } from '../rescue-record';
import { toRatingView } from '../rescue-views';
import { MOST_RESPONSIBLE, responsibleFor } from '../responsible';
import { timeKey } from '../../_kit/persistence/sort-keys';
import { serviceTerms } from '../terms';

type WorkOrder = WorkOrderForCare['workOrder'];

/** Once a work order (C8), and once more after a rescue; below three stars a rescue is opened with it, exactly one (C9). */
export const giveRating = action(
  'care.rating.give',
  { roundTrips: 12, documentsExamined: 8 + MOST_RESPONSIBLE },
  async (input, ctx) => {
    const found = await findWorkOrderForCare(ctx.db, ctx.actor, input.workOrderId);
    if (found === null || found.relation === 'guest') throw new AppError('service.work_order.missing');
    if (!found.mayRate) throw new AppError('auth.forbidden');
    if (!(await mayBeShown(ctx.actor, input.words, 'comment'))) throw new AppError('identity.text.rejected');
    const { workOrder } = found;
    const bad = opensRescue(input.stars, 1) ? await rescuing(ctx, workOrder) : null;
    return ctx.transact(async (tx) => {
      const { openRound, insteadOf, rescue: cared } = await standingOf(tx, workOrder, ctx.now);
      const rating = toRating(input, workOrder, openRound, ctx.now);
      await tx.insert(ratings, rating);
      if (cared !== null && openRound === 2) {
        await tx.put(rescues, { ...cared, secondStars: rating.stars });
        for (const event of bad === null ? [] : secondRatingBad(cared, rating.stars, bad.responsible)) tx.emit(event);
      }
      const { round, stars, technicianId } = rating;
      tx.emit({
        type: 'rating.given',
        workOrderId: workOrder._id,
        round,
        stars,
        insteadOf,
        personId: ctx.actor.personId,
        technicianMembershipId: technicianId,
      });
      if (bad !== null && opensRescue(stars, round)) {
        const rescue = toRescue(workOrder, rating, { actor: ctx.actor, clock: bad.clock });
        await tx.insert(rescues, rescue);
        for (const event of rescueOpened(rescue, bad.responsible)) tx.emit(event);
      }
      return toRatingView(rating);
    });
  },
);

/** Until when, and who is told; asked before the transaction, which may run more than once. */
async function rescuing({ db, now }: CommandContext, { organisationPath }: WorkOrder) {
  const [terms, responsible] = await Promise.all([serviceTerms(db), responsibleFor(db, organisationPath)]);
  const { rescueHours: hours, calendarVersion } = terms;
  return { clock: { deadline: rescueDeadline(terms, now, hours), hours, calendarVersion }, responsible };
}

type RescueClock = Pick<RescueDocument, 'deadline' | 'hours' | 'calendarVersion'>;

interface Standing {
  readonly openRound: RatingRound;
  /** The stars that a second round takes the place of. */
  readonly insteadOf: number | null;
  readonly rescue: RescueDocument | null;
}

/** @throws AppError as `ratingStanding` refuses */
async function standingOf(tx: Transaction, { _id, state: workOrderState, closeAt }: WorkOrder, now: number): Promise<Standing> {
  const first = await tx.get(ratings, ratingId(_id, 1));
  const second = first === null ? null : await tx.get(ratings, ratingId(_id, 2));
  const rescue = first === null ? null : await tx.get(rescues, derivedId('rescue', _id));
  const given = [first, second].flatMap((rating) => rating?.round ?? []);
  const standing = ratingStanding({ workOrderState, closeAt, given, secondUntil: rescue?.secondUntil ?? null }, now);
  if (!standing.mayRate) throw new AppError(standing.refusal);
  return { openRound: standing.round, insteadOf: first?.stars ?? null, rescue };
}

function toRating(input: ParsedInput<'care.rating.give'>, workOrder: WorkOrder, round: RatingRound, givenAt: number): RatingDocument {
  const { stars, tags, words, photos } = input;
  const { _id: workOrderId, kind, appointment } = workOrder;
  const facts: RatingFacts = { round, stars, tags: [...new Set(tags)], words, photos, givenAt };
  const technicianId = appointment?.membershipId ?? null;
  return { _id: ratingId(workOrderId, round), ...facts, workOrderId, kind, technicianId, givenKey: timeKey(givenAt, workOrderId) };
}

function toRescue(workOrder: WorkOrder, rating: RatingDocument, { actor, clock }: { readonly actor: Actor; readonly clock: RescueClock }): RescueDocument {
  const { _id: workOrderId, workOrderNo, kind, organisationPath, customer, place, appointment } = workOrder;
  const { round, stars, tags, words, photos, givenAt } = rating;
  return toRescueDocument(derivedId('rescue', workOrderId), {
    workOrderId,
    workOrderNo,
    kind,
    organisationPath,
    state: 'open',
    ...clock,
    toldDeadline: null,
    secondUntil: null,
    rating: { round, stars, tags, words, photos, givenAt },
    raterId: actor.personId,
    customer,
    addressLine: addressLine(place),
    technicianName: appointment?.name ?? '',
    productTitle: workTitle(workOrder),
    handler: null,
    timeline: [],
    createdAt: givenAt,
  });
}
