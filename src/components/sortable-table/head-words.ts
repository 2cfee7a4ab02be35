import type { Sorting, TableColumn } from './sort-rows';

const MARKS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

/** What a head says, with the way in which it sorts. */
export function headWords<Row>({ key, label }: TableColumn<Row>, sorting: Sorting | null): string {
  return `${label}${MARKS[orderOf(sorting, key)]}`;
}

export function orderOf(sorting: Sorting | null, key: string): keyof typeof MARKS {
  if (sorting?.key !== key) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
