import type { Output } from '../../src/shared/contract/registry';
import { isRescueOver } from '../../src/shared/domain/care/rescue';
import { rescueMachine } from '../../src/shared/domain/care/states';
import { commandsOf } from '../../src/shared/kernel/state-machine';
import type { RatingFacts, RescueDocument } from './documents';

/** The latest so many things that were done. */
const MOST_ENTRIES = 100;

type RescueView = Output<'care.rescue.get'>;

export function toRatingView({ round, stars, tags, words, photos, givenAt }: RatingFacts) {
  return { round, stars, tags: [...tags], words, photos: [...photos], givenAt };
}

/** A rescue as it stands now (epoch milliseconds). Late is also one that was over too late. */
export function toRescueRow(rescue: RescueDocument, now: number): RescueView['rescue'] {
  const { _id: id, workOrderId, workOrderNo, kind, state, deadline, customer, addressLine, technicianName, productTitle, createdAt } = rescue;
  const overAt = isRescueOver(state) ? rescue.timeline.at(-1)?.at : undefined;
  return {
    id,
    workOrderId,
    workOrderNo,
    kind,
    state,
    deadline,
    late: (overAt ?? now) > deadline,
    rating: toRatingView(rescue.rating),
    secondStars: rescue.secondStars ?? null,
    customerName: customer.name,
    customerPhone: customer.phone,
    addressLine,
    technicianName,
    productTitle,
    handlerName: rescue.handler?.name ?? null,
    createdAt,
  };
}

export const rescueCommands = ({ state }: Pick<RescueDocument, 'state'>) => commandsOf(rescueMachine, state);

export function toRescueTimeline({ timeline }: RescueDocument): RescueView['timeline'] {
  return timeline.slice(-MOST_ENTRIES).map(({ command, at, by, note, steps }) => ({ command, at, byName: by.name, note, steps: [...steps] }));
}
