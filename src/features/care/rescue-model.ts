import type { Output } from '../../shared/contract/registry';
import { opensRescue } from '../../shared/domain/care/ratings';
import { HANDLING_ORDER, isRescueOver, type HandlingStep } from '../../shared/domain/care/rescue';
import type { Tone } from '../../components/tag/tag';
import { rescueStateNames } from '../../text/care-names';
import { handlingText, rescuesText } from '../../text/rescues';
import { ratingTagNames } from '../../text/service';
import { starsText } from '../../text/stars';
import { momentWords } from '../../text/when';
import type { Deadline } from './clock';

type RescueDetail = Output<'care.rescue.get'>;
export type Rescue = RescueDetail['rescue'];
type Rating = RescueDetail['ratings'][number];

const TONES: Readonly<Record<Rescue['state'], Tone>> = { open: 'danger', contacted: 'now', visited: 'now', rescued: 'done', lost: 'quiet' };

/** A rating in words. */
export function ratingView({ stars, tags, words, givenAt }: Rating, now: number) {
  return {
    stars: starsText(stars),
    tags: tags.map((tag) => ratingTagNames[tag]),
    words: words === '' ? rescuesText.noWords : words,
    when: momentWords(givenAt, now),
  };
}

/** A rescue on its row. */
export function rescueRowView(rescue: Rescue, now: number) {
  const { kind, productTitle, customerName, technicianName, handlerName, rating, state, secondStars } = rescue;
  return {
    customer: customerName,
    job: rescuesText.job(kind, productTitle),
    rating: ratingView(rating, now),
    tags: rescuesText.tags(rating.tags.map((tag) => ratingTagNames[tag])),
    visit: rescuesText.visit(technicianName, momentWords(rating.givenAt, now)),
    handler: handlerName === null ? rescuesText.nobody : rescuesText[isRescueOver(state) ? 'handled' : 'handler'](handlerName),
    /** Empty before the customer rated once more. */
    second: secondStars === null ? '' : rescuesText.secondStars(starsText(secondStars)),
    tag: rescueTag(rescue),
  };
}

/** The customer's second word counts before what the office thought at the end. */
function rescueTag({ state, secondStars }: Pick<Rescue, 'state' | 'secondStars'>): { readonly words: string; readonly tone: Tone } {
  const isContent = secondStars === null ? null : !opensRescue(secondStars, 1);
  if (state === 'lost' && isContent === true) return { words: rescuesText.better, tone: 'done' };
  if (state === 'rescued' && isContent === false) return { words: rescuesText.worse, tone: 'danger' };
  return { words: rescueStateNames[state], tone: TONES[state] };
}

/** The clock of a rescue; none when it is over. */
export function rescueDeadlineOf({ deadline, late, state }: Rescue): Deadline {
  return { deadline: isRescueOver(state) ? null : deadline, late, waitingForCustomer: false };
}

/** Whether the second rating has come, is waited for, or never came; null while the rescue is under way. */
export function secondRatingWords({ ratings, secondUntil }: Pick<RescueDetail, 'ratings' | 'secondUntil'>, now: number): string | null {
  if (secondUntil === null || ratings.some(({ round }) => round === 2)) return null;
  const { waiting, never } = rescuesText.secondRating;
  return now < secondUntil ? waiting(momentWords(secondUntil, now)) : never;
}

/** What was done, the latest first. */
export function rescueMoments({ timeline }: Pick<RescueDetail, 'timeline'>, now: number) {
  const { did, detail } = rescuesText;
  return timeline
    .map(({ command, at, byName, note, steps }, position) => {
      const script = steps.length === 0 ? [] : [detail.steps(steps.map((step) => handlingText[step].name))];
      return { id: String(position), title: did[command], detail: [note, ...script].join('\n'), note: detail.note(momentWords(at, now), byName) };
    })
    .reverse();
}

/** The first half of the script is about feelings, the rest about the matter. */
const EMOTION: readonly HandlingStep[] = ['offer_service', 'share_feelings', 'take_responsibility'];

/** The script with what was said so far: the first step that was not is the one to say now. */
export function scriptView(said: readonly HandlingStep[]) {
  const current = HANDLING_ORDER.find((step) => !said.includes(step));
  return HANDLING_ORDER.map((step, position) => ({
    step,
    number: position + 1,
    ...handlingText[step],
    /** Above the first of each half. */
    heading: step === HANDLING_ORDER[0] ? rescuesText.sheet.emotion : step === HANDLING_ORDER[EMOTION.length] ? rescuesText.sheet.matter : null,
    state: said.includes(step) ? ('done' as const) : step === current ? ('current' as const) : ('ahead' as const),
  }));
}

/** What the office may do now, in the order of work. */
export function rescueChoices({ commands }: Pick<RescueDetail, 'commands'>) {
  return {
    contact: commands.includes('contact'),
    visit: commands.includes('visit'),
    resolve: commands.includes('rescue') || commands.includes('lose'),
  };
}
