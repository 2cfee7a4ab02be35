import type { TradeErrorDetails } from '../shared/errors/trade-codes';
import { formatFen } from '../shared/kernel/money';
import { fullDateWords } from './when';

type Sentences = { readonly [Code in keyof TradeErrorDetails]: (details: TradeErrorDetails[Code]) => string };

/** What each refusal of terms and price lists says (`errors.ts`). */
export const TRADE_SENTENCES = {
  'trade.organisation.missing': () => '没有找到这家，或者它没有往来条件。',
  'trade.version.outdated': () => '刚刚有人改过，没有保存。请重新打开，看过最新的再改。',
  'trade.terms.unchanged': () => '内容和原来一样，没有保存新的版本。',
  'trade.terms.salesperson_missing': () => '这位同事已经不在公司名单里，请换一位负责人。',
  'trade.tier.missing': () => '没有找到这个价格级别，请重新选。',
  'trade.tier.name_taken': () => '已经有叫这个名字的价格级别，请换个名字。',
  'trade.tier.too_many': ({ most }) => `价格级别最多 ${most} 个，请用已有的。`,
  'trade.price.list_missing': () => '没有找到这份价目表，请返回重新打开。',
  'trade.price.day_past': () => '生效日期已经过去，请选今天或以后的日子。',
  'trade.price.started': () => '这份价目表已经生效，不能再换。请另存一份，选以后的日子生效。',
  'trade.price.day_taken': ({ on }) => `${fullDateWords(on)}已经有一份价目表生效，请换一天，或去改那一份。`,
  'trade.price.empty': () => '价目表里一款都没有，请至少留一款。',
  'trade.price.too_many': ({ most }) => `一份价目表最多 ${most} 款，请去掉一些。`,
  'trade.price.above_list': ({ model, mostFen }) => `${model} 的价格高过了标价 ${formatFen(mostFen)} 元，请改低，或先改标价。`,
} as const satisfies Sentences;
