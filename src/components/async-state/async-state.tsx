import type { ApiError } from '../../api/api-error';
import { failureSentence } from '../../text/failures';
import { ErrorState } from '../error-state/error-state';
import { Skeleton } from '../skeleton/skeleton';

export interface AsyncStateProps {
  /** A query that is not ready yet, or failed. */
  readonly query: {
    readonly status: 'loading' | 'ready' | 'error';
    readonly error: ApiError | undefined;
    readonly refresh: () => void;
  };
  /** How many cards the content will roughly have. */
  readonly cards?: number;
}

/** The two states every query has before its content. */
export function AsyncState({ query, cards }: AsyncStateProps) {
  if (query.status === 'loading') return <Skeleton cards={cards} />;
  if (query.error === undefined) return null;
  return <ErrorState sentence={failureSentence(query.error)} traceId={query.error.traceId} onRetry={query.error.isFinal ? undefined : query.refresh} />;
}
