import { roundAmountWords } from './amounts';

/** The money that came in, as finance looks through and confirms it. */
export const takingsText = {
  title: '收款',
  filters: { awaiting: '待确认', pending: '等待付款', succeeded: '已收到', failed: '没有付成' },
  all: '全部',
  empty: '这里没有收款',
  emptyHint: '有人付款，或有人登记了线下付款，就会出现在这里。',
  nothingAwaiting: '没有要确认的收款',
  nothingAwaitingHint: '店员或经销商登记现金、转账、刷卡后，在这里核对凭证再确认。',
  collectedBy: (name: string) => `${name}收的`,
  ticketNo: (ticketNo: string) => `小票 ${ticketNo}`,
  tradeNo: (tradeNo: string) => `流水 ${tradeNo}`,
  evidence: (count: number) => `凭证 ${count} 张`,
  check: '核对',
  checkTitle: (method: string) => `核对${method}收款`,
  confirm: (fen: number) => `确认收到 ¥${roundAmountWords(fen)}`,
  confirmHint: '确认后记进账本。没有收到这笔钱，请写原因退回。',
  over: (fen: number, payer: string) => `要收的钱比这笔少：确认后多出的 ¥${roundAmountWords(fen)} 要还给${payer}，到“退回”的“要交还”里登记。`,
  paidAlready: (fen: number, payer: string) => `这里已经付清：确认后这 ¥${roundAmountWords(fen)} 要还给${payer}，到“退回”的“要交还”里登记。`,
  /** @param bill what it was paid for, with its number */
  confirmedOver: (bill: string, fen: number, overFen: number, payer: string) =>
    `${bill} 的 ¥${roundAmountWords(fen)} 已记账，其中多收的 ¥${roundAmountWords(overFen)} 在“退回”的“要交还”里，等您还给${payer}。`,
  confirmed: (bill: string, fen: number) => `${bill} 的 ¥${roundAmountWords(fen)} 已记账。`,
  rejectReason: '没有收到的原因',
  rejectPlaceholder: '如：账上没有这笔转账',
  rejectNeeded: '请写一句原因再退回。',
  reject: '没有收到，退回',
  rejected: (bill: string) => `${bill} 的这笔登记已退回，没有记账。`,
} as const;
