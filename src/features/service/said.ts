import { useQuery } from '../../api/use-query';
import type { Input, Output } from '../../shared/contract/registry';
import { MOST_MEDIA } from './request-model';

type Conversation = Pick<Output<'care.consultation.get'>, 'messages'>;

/** What a customer said and showed in a conversation, as a request begins with it: he need not say it again. */
export interface Said {
  readonly description: string;
  readonly media: Input<'service.request.create'>['media'];
}

export const NOTHING_SAID: Said = { description: '', media: [] };

/** As long as a request may say. */
const LONGEST = 300;

/** His own words and pictures, the oldest first. */
export function saidIn({ messages }: Conversation): Said {
  // The newest come first.
  const own = messages.rows.filter(({ fromOffice }) => !fromOffice).reverse();
  const texts = own.map(({ text }) => text).filter((text) => text !== '');
  return { description: texts.join('\n').slice(0, LONGEST), media: own.flatMap(({ media }) => media).slice(0, MOST_MEDIA) };
}

/**
 * What was said in the conversation that a request comes of; nothing where it comes of none, or the conversation cannot be
 * read: the request is written all the same. Undefined while it is not known.
 */
export function useSaid(consultationId: string): Said | undefined {
  const { status, data } = useQuery('care.consultation.get', consultationId === '' ? null : { consultationId });
  if (consultationId === '' || status === 'error') return NOTHING_SAID;
  return data === undefined ? undefined : saidIn(data);
}
