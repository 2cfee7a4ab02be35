import type { DealerErrorDetails } from '../shared/errors/dealer-codes';
import { formatFen } from '../shared/kernel/money';

type Sentences = { readonly [Code in keyof DealerErrorDetails]: (details: DealerErrorDetails[Code]) => string };

/** What each refusal of pick-ups and dealers' money says (`errors.ts`). */
export const DEALER_SENTENCES = {
  'dealers.dealership.missing': () => '没有找到这家经销商，请确认您现在的身份。',
  'dealers.pickup.missing': () => '没有找到这张提货单。',
  'dealers.pickup.command_not_allowed': () => '提货单刚刚有了变化，这一步现在不能办。请看一下最新的状态。',
  'dealers.pickup.not_sold': () => '有型号今天不在您的价格表里，请刷新后再选。',
  'dealers.pickup.changed': () => '价格刚刚有变化，请看过新的金额再确认。',
  'dealers.pickup.subject_not_agreed': () => '这个结算科目没有约定，请刷新后再选。',
  'dealers.pickup.held': ({ sinceOn, overdueFen }) => `有 ¥${formatFen(overdueFen)} 货款从 ${sinceOn} 起逾期，付清后马上可以提货。`,
  'dealers.pickup.not_enough_stock': ({ name, available }) => (available === 0 ? `${name}现在没有货了。` : `${name}只剩 ${available} 台，请改一下数量。`),
  'dealers.pickup.short_for_approval': ({ name, available }) =>
    `${name}现在可提 ${available} 台，不够这张提货单，还没有批准。等到货后再批；或者不批准，请经销商改好数量重新提。`,
  'dealers.pickup.too_many_waiting': ({ limit }) => `已经有 ${limit} 张提货单在等审批，请等办公室处理后再提。`,
  'dealers.pickup.pieces_not_valid': () => '数量对不上：请刷新后再填一次。',
  'dealers.pickup.own_request': () => '自己提的货要由另一位同事审批。',
  'dealers.return.missing': () => '这批退货已经收过了，或者不在这张提货单上。',
  'dealers.margin.missing': () => '没有找到这笔毛利。',
  'dealers.margin.priced': () => '这一行已经有价了，请刷新后再看。',
  'dealers.statement.missing': () => '没有找到这张对账单。',
  'dealers.statement.not_allowed': () => '对账单刚刚有了变化，这一步现在不能办。请看一下最新的状态。',
  'dealers.statement.reminded': () => '今天已经提醒过了，明天可以再提醒一次。',
  'dealers.statement.day_not_over': () => '只能算到已经过完的一天，请换一天。',
  'dealers.interest.missing': () => '没有找到这笔逾期利息。',
  'dealers.interest.waived': () => '这笔利息已经免掉了。',
  'dealers.correction.missing': () => '没有找到这笔更正。',
  'dealers.correction.decided': () => '这笔更正已经有人处理过了。',
  'dealers.correction.own_request': () => '自己提的更正要由另一位同事确认。',
  'dealers.top_up.missing': () => '没有找到这笔充值。',
  'dealers.top_up.paid': () => '这笔充值已经付了一部分，不能撤销。',
  'dealers.top_up.awaits_confirmation': ({ awaitingFen }) => `已登记的 ¥${formatFen(awaitingFen)} 还在等财务核对，现在不能撤销。如果没有付，请财务退回这笔登记后再撤销。`,
  'dealers.top_up.too_many_open': ({ limit }) => `有 ${limit} 笔充值还没有付，请先付掉或撤销。`,
} as const satisfies Sentences;
