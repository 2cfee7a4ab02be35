import type { Tone } from '../../components/tag/tag';
import { consultationStateNames } from '../../text/care-names';
import { consultationDeskText as words } from '../../text/consultation-desk';
import { momentWords } from '../../text/when';
import type { Conversation } from './view-model';

type Consultation = Conversation['card'];

const TONES: Readonly<Record<Consultation['state'], Tone>> = { waiting: 'now', answered: 'done', closed: 'quiet' };

/** A conversation on its row at the desk. */
export function consultationRowView({ customerName, productTitle, lastText, lastAt, state }: Consultation, now: number) {
  return {
    customer: customerName === '' ? words.nobody : customerName,
    about: words.about(productTitle),
    // A message that is only a picture has no words.
    last: lastText === '' ? words.photo : lastText,
    when: momentWords(lastAt, now),
    tag: { words: consultationStateNames[state], tone: TONES[state] },
  };
}

/** What a request begins with when it comes of a conversation: who asks, and about what. */
export function requestStart({ card, customerPhone }: Conversation) {
  return {
    phone: customerPhone ?? '',
    applianceId: card.applianceId ?? '',
    consultationId: card.id,
  };
}
