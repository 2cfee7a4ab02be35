import type { Tone } from '../../components/tag/tag';
import type { Input, Output } from '../../shared/contract/registry';
import { complainingText as words } from '../../text/complaining';
import { stageStateWords } from '../../text/service-cards';
import { dateWords, momentWords } from '../../text/when';

export type Complaint = Output<'care.complaint.get'>;
export type ComplaintCard = Output<'care.complaint.mine'>['rows'][number];
export type Answer = Input<'care.complaint.answer'>['answer'];
type State = ComplaintCard['state'];

const TONES: Readonly<Record<State, Tone>> = {
  received: 'action',
  acknowledged: 'action',
  investigating: 'action',
  proposed: 'now',
  agreed: 'action',
  resolved: 'done',
  followed_up: 'done',
  closed: 'quiet',
  reopened: 'action',
};

/** How many stages lie behind it; the first is the complaint itself. */
const REACHED: Readonly<Record<State, number>> = {
  received: 1,
  reopened: 2,
  acknowledged: 2,
  investigating: 2,
  proposed: 3,
  agreed: 4,
  resolved: 5,
  followed_up: 5,
  closed: 5,
};

/** The office asked for something besides an answer to its proposal. */
const isWaited = ({ state, waitingForCustomer }: ComplaintCard): boolean => waitingForCustomer && state !== 'proposed';
/** A proposal was refused: the office owes another one. */
const isRefused = ({ state, waitingForCustomer }: ComplaintCard): boolean => state === 'proposed' && !waitingForCustomer;

function tagOf(card: ComplaintCard): { readonly words: string; readonly tone: Tone } {
  if (isWaited(card)) return { words: words.waitingTag, tone: 'now' };
  if (card.late) return { words: words.lateTag, tone: 'danger' };
  return isRefused(card) ? { words: words.tags.investigating, tone: 'action' } : { words: words.tags[card.state], tone: TONES[card.state] };
}

function headlineOf(card: ComplaintCard): string {
  const { headlines } = words;
  if (isWaited(card)) return headlines.waiting;
  if (isRefused(card)) return headlines.refused;
  const known = headlines[card.state];
  return typeof known === 'string' ? known : known(card.handlerName ?? words.somebody);
}

/** What happens next, and until when. */
function nextOf(card: ComplaintCard, asked: string, now: number): string {
  const { next } = words;
  const { state, deadline, late } = card;
  if (isWaited(card)) return next.waiting(asked);
  if (late) return next.late;
  if (state === 'proposed' && !isRefused(card)) return next.proposed;
  if (state === 'followed_up' || state === 'closed' || deadline === null) return next.over;
  const say = isRefused(card) ? next.refused : next[state === 'reopened' || state === 'proposed' ? 'acknowledged' : state];
  return say(momentWords(deadline, now));
}

function stagesOf({ state }: ComplaintCard) {
  const reached = REACHED[state];
  return words.stages.map((label, position) => ({
    id: label,
    label,
    state: position < reached ? ('done' as const) : position === reached ? ('current' as const) : ('ahead' as const),
  }));
}

/** A complaint in one card: where it stands, what comes next, when. @param asked what the office waits for; empty: unknown */
export function complaintCardView(card: ComplaintCard, now: number, asked = '') {
  const stages = stagesOf(card);
  return {
    id: card.id,
    tag: tagOf(card),
    about: words.mine.about(words.categories[card.category], card.subject),
    headline: headlineOf(card),
    next: nextOf(card, asked, now),
    filed: words.mine.filed(card.complaintNo, momentWords(card.receivedAt, now)),
    stages,
    trackDescription: stages.map(({ label, state }) => `${label}${stageStateWords[state]}`).join('，'),
  };
}

/** Everything its customer sees of it. */
export function complaintPageView(complaint: Complaint, now: number) {
  const { card, description, occurredOn, photos, proposal, outcome, mayAnswer, commands, timeline } = complaint;
  const asked = timeline.filter(({ command }) => command === 'wait').at(-1)?.note ?? '';
  return {
    card: complaintCardView(card, now, asked),
    description,
    occurred: occurredOn === null ? null : words.page.occurred(dateWords(occurredOn, now)),
    photos,
    // What was agreed stands in the outcome.
    proposal: outcome === null ? proposal : null,
    outcome,
    answers: [...(mayAnswer ? (['accept', 'refuse'] as const) : []), ...(commands.includes('reopen') ? (['reopen'] as const) : [])],
    mayAdd: card.state !== 'closed',
    isAsked: isWaited(card),
    workOrderId: card.workOrderId,
    orderId: card.orderId,
    moments: timeline
      .map(({ command, at, note }, position) => ({
        id: String(position),
        title: words.did[command],
        detail: note === '' ? null : note,
        note: momentWords(at, now),
      }))
      .reverse(),
  };
}
