import type { Columns } from '../shared/domain/spreadsheets/columns';

/** The spreadsheets that retailers send, and what their columns may be called. */

/** Tickets of a till 小票明细. */
export const TICKET_COLUMNS = {
  ticketNo: { kind: 'text', most: 40, needed: true, titles: ['小票号', '单号', '销售单号', '流水号', '交易号'] },
  soldOn: { kind: 'day', needed: true, titles: ['销售日期', '日期', '交易日期', '销售时间'] },
  grossFen: { kind: 'amount', signed: true, needed: true, titles: ['实收金额', '销售金额', '金额', '实售金额'] },
  goods: { kind: 'text', most: 60, needed: false, titles: ['商品', '商品名称', '型号', '品名'] },
} as const satisfies Columns;

/** A settlement 结算单. */
export const SETTLEMENT_COLUMNS = {
  ticketNo: { kind: 'text', most: 40, needed: false, titles: ['小票号', '单号', '销售单号', '流水号', '交易号'] },
  on: { kind: 'day', needed: false, titles: ['销售日期', '日期', '交易日期', '销售时间'] },
  grossFen: { kind: 'amount', signed: true, needed: false, titles: ['销售金额', '实收金额', '实售金额'] },
  netFen: { kind: 'amount', signed: true, needed: true, titles: ['结算金额', '应结金额', '实结金额', '货款', '结款金额'] },
} as const satisfies Columns;
