import { useQuery } from '../../api/use-query';
import { mondayOf } from './board-model';

const DAYS_OF_WEEK = 7;

/** The calendar of a day's whole week; kept up to date while somebody looks, for colleagues dispatch too. */
export function useBoard(on: string) {
  return useQuery('service.board.get', { from: mondayOf(on), days: DAYS_OF_WEEK }, { liveWhile: () => true });
}
