import type { Output } from '../../shared/contract/registry';
import { dayOf } from '../../shared/kernel/time';
import { productName } from '../../text/names';
import { warehouseText } from '../../text/warehouse';
import { dateWords } from '../../text/when';

export type ArrivalRow = Output<'warehouse.arrival.list'>['rows'][number];

const words = warehouseText.arrivals;

/** One purchase on its way, or what became of it. */
export function arrivalView(row: ArrivalRow, now: number) {
  const { state, open, quantity, received, cancelled, expectedOn, supplier, reference } = row;
  const pieces = state === 'open' ? words.open(open, quantity) : words.came(received, cancelled);
  const from = [supplier, reference].filter((part) => part !== '').join(' · ');
  return {
    title: productName(row),
    details: [`${pieces} · ${words.due(dateWords(expectedOn, now))}`, ...(from === '' ? [] : [from])],
    isLate: state === 'open' && expectedOn < dayOf(now),
  };
}
