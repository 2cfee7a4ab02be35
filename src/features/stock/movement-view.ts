import type { Output } from '../../shared/contract/registry';
import { transferWords } from '../../text/ledger-kinds';
import { productName } from '../../text/names';
import { warehouseText } from '../../text/warehouse';
import { shortMomentWords } from '../../text/when';

export type MovementRow = Output<'warehouse.movement.list'>['rows'][number];

const words = warehouseText.movements;

/** One movement: what is only set aside or given up again has no sign, because nothing came or went. */
export function movementView(row: MovementRow, now: number) {
  const { kind, mode, direction, quantity, reason, by, reference, at } = row;
  const word = transferWords(kind, {}, 'bookkeeper').word;
  const isSettled = mode === 'posted' || mode === 'post';
  const aside = direction === 'out' ? { pending: words.reserved, void: words.freed } : { pending: words.announced, void: words.calledOff };
  const state = mode === 'pending' || mode === 'void' ? [aside[mode]] : [];
  const sign = direction === 'in' ? '+' : '−';
  return {
    title: productName(row),
    detail: [word, ...state, reference, reason, by, shortMomentWords(at, now)].filter((part) => part !== '').join(' · '),
    change: isSettled ? `${sign}${quantity}` : `(${quantity})`,
  };
}
