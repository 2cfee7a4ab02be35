import type { Output } from '../../shared/contract/registry';
import { transferWords } from '../../text/ledger-kinds';
import { productName } from '../../text/names';
import { warehouseText } from '../../text/warehouse';
import { shortMomentWords } from '../../text/when';

export type MovementRow = Output<'warehouse.movement.list'>['rows'][number];

const words = warehouseText.movements;

/** One movement: what is only set aside or given up again has a word instead of a sign, because nothing came or went. */
export function movementView(row: MovementRow, now: number) {
  const { kind, mode, direction, quantity, reason, by, reference, at } = row;
  const word = transferWords(kind, {}, 'bookkeeper').word;
  const aside = direction === 'out' ? { pending: words.reserved, void: words.freed } : { pending: words.announced, void: words.calledOff };
  const pieces = words.pieces(quantity);
  return {
    title: productName(row),
    detail: [word, reference, reason, by, shortMomentWords(at, now)].filter((part) => part !== '').join(' · '),
    change: mode === 'pending' || mode === 'void' ? `${aside[mode]} ${pieces}` : `${direction === 'in' ? '+' : '−'}${pieces}`,
  };
}
