import type { Output } from '../../shared/contract/registry';
import { consultationStateNames } from '../../text/care-names';
import { conversationText } from '../../text/conversation';
import { momentWords } from '../../text/when';

export type Conversation = Output<'care.consultation.get'>;
export type Message = Conversation['messages']['rows'][number];
export type Side = Conversation['relation'];

/** Longer than this between two messages, and the time is said again. */
const QUIET_MS = 10 * 60_000;

/** One bubble, in the order they were said. */
export interface BubbleView {
  readonly id: string;
  /** Said above it when some time has passed since the one before; null else. */
  readonly when: string | null;
  /** Of who looks at it: stands on the right. */
  readonly own: boolean;
  /** Who said it; null where it is clear. */
  readonly who: string | null;
  readonly text: string;
  readonly media: Message['media'];
}

/** Messages that were known and some more of them, each once, the oldest first: their ids follow time. */
export function withMessages(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const byId = new Map([...known, ...more].map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What was said, as one of the two sides sees it. @param messages the oldest first */
export function bubbleViews(messages: readonly Message[], side: Side, now: number): readonly BubbleView[] {
  return messages.map((message, position) => {
    const { id, fromOffice, byName, text, media, at } = message;
    const before = messages[position - 1];
    const goesOn = before !== undefined && at - before.at < QUIET_MS;
    const own = fromOffice === (side === 'office');
    const sameAsBefore = goesOn && before.fromOffice === fromOffice && before.byName === byName;
    return { id, when: goesOn ? null : momentWords(at, now), own, who: whoSays(message, side, own || sameAsBefore), text, media };
  });
}

/** In the office several people answer, so it names its own too. */
function whoSays({ fromOffice, byName }: Message, side: Side, isClear: boolean): string | null {
  if (side === 'customer' && isClear) return null;
  if (!fromOffice) return isClear ? null : conversationText.customer(byName);
  return conversationText.office(byName);
}

/** One of a customer's conversations, in a row. */
export function questionRowView({ productTitle, lastText, lastAt, unread, state }: Conversation['card'], now: number) {
  const { mine } = conversationText;
  const said = lastText === '' ? mine.sentMedia : lastText;
  return {
    title: productTitle === '' ? mine.any : productTitle,
    detail: `${said} · ${momentWords(lastAt, now)}`,
    tag: unread ? ({ words: mine.fresh, tone: 'now' } as const) : state === 'closed' ? ({ words: consultationStateNames.closed, tone: 'quiet' } as const) : null,
  };
}
