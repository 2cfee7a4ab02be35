import { useQuery } from '../../api/use-query';
import { boardFrom, type Span } from './board-model';

const DAYS_OF_WEEK = 7;

/** The calendar around a day; kept up to date while somebody looks, for colleagues dispatch too. */
export function useBoard(on: string, span: Span) {
  return useQuery('service.board.get', { from: boardFrom(on, span), days: DAYS_OF_WEEK }, { liveWhile: () => true });
}
