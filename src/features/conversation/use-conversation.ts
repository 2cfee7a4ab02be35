import { useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { useQuery, type QueryState } from '../../api/use-query';
import { withMessages, type Conversation, type Message } from './view-model';

export interface ConversationState {
  readonly query: QueryState<Conversation>;
  /** All that was loaded, the oldest first. */
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly loadingOlder: boolean;
  /** Why the older ones did not come. */
  readonly olderError: ApiError | undefined;
  readonly loadOlder: () => void;
}

const NEWS_EVERY_SECONDS = 8;

/** A conversation that goes on while one looks at it; older messages on demand. */
export function useConversation(consultationId: string): ConversationState {
  const query = useQuery(
    'care.consultation.get',
    { consultationId },
    { liveWhile: ({ card }) => card.state !== 'closed', everySeconds: NEWS_EVERY_SECONDS },
  );
  const { data } = query;
  const [older, setOlder] = useState<Conversation['messages']>();
  const [known, setKnown] = useState<readonly Message[]>([]);
  const [loadingOlder, setLoading] = useState(false);
  const [olderError, setError] = useState<ApiError>();
  // News pushes what was on the first page off it; what was seen once stays.
  useEffect(() => {
    if (data !== undefined) setKnown((before) => withMessages(before, data.messages.rows));
  }, [data]);

  const next = older === undefined ? (data?.messages.next ?? null) : older.next;
  const loadOlder = async () => {
    if (next === null || loadingOlder) return;
    setLoading(true);
    setError(undefined);
    try {
      const { messages } = await call('care.consultation.get', { consultationId, after: next });
      setKnown((before) => withMessages(before, messages.rows));
      setOlder(messages);
    } catch (cause) {
      setError(toApiError(cause));
    } finally {
      setLoading(false);
    }
  };
  return { query, messages: known, hasOlder: next !== null, loadingOlder, olderError, loadOlder: () => void loadOlder() };
}
