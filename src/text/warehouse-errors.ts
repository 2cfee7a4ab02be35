import type { WarehouseErrorDetails } from '../shared/errors/warehouse-codes';

type Sentences = { readonly [Code in keyof WarehouseErrorDetails]: (details: WarehouseErrorDetails[Code]) => string };

/** What each refusal of the warehouse says (`errors.ts`). */
export const WAREHOUSE_SENTENCES = {
  'warehouse.stock.below_reserved': ({ reserved }) => `订单和提货已占用 ${reserved} 件，盘点数不能比它少，没有保存。请先核对这些订单和提货单。`,
  'warehouse.stock.changed': ({ onHand }) => `刚刚有货进出，账上现在是 ${onHand} 件，没有保存。请看最新数量再盘点。`,
  'warehouse.arrival.missing': () => '没有找到这笔到货。',
  'warehouse.arrival.closed': () => '这笔到货已经收完或取消了。',
  'warehouse.arrival.changed': ({ open }) => `这笔到货刚刚有变化，现在还有 ${open} 件没到，没有保存。请再看一下。`,
  'warehouse.arrival.too_many_open': ({ limit }) => `这个型号已有 ${limit} 笔在途，请先收货或取消一些。`,
  'warehouse.arrival.day_past': () => '预计到货日已经过了，请选今天或以后。',
  'warehouse.take.missing': () => '没有找到这张盘点单。',
  'warehouse.take.closed': () => '这张盘点单已经入账或作废了。',
  'warehouse.take.empty': () => '还没有盘任何型号。',
  'warehouse.import.missing': () => '没有找到这次导入，请重新上传。',
} as const satisfies Sentences;
