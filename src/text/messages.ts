import type { FactsOf } from '../shared/domain/messages/facts';
import type { MessageKind } from '../shared/domain/messages/kinds';
import { formatFen } from '../shared/kernel/money';
import { BENEFIT_WORDS } from './benefit-messages';
import { CARE_WORDS } from './care-messages';
import { DEALER_WORDS } from './dealer-messages';
import { HOME_WORDS } from './home-messages';
import { LEAD_WORDS } from './lead-messages';
import { STATEMENT_WORDS } from './statement-messages';
import { askerName, visitorName } from './names';
import { VISIT_WORDS } from './visit-messages';
import { dateWords, windowWords, type WindowToWord } from './when';

/** The words of one message: what happened, then what to know or do. */
export interface MessageWords {
  readonly title: string;
  readonly body: string;
}

type WordsOf = { readonly [K in MessageKind]: (facts: FactsOf<K>, now: number) => MessageWords };
/** The inbox gives facts back as plain strings; that each kind has its own is the event's promise. */
type AnyWords = Readonly<Record<MessageKind, (facts: Readonly<Record<string, string>>, now: number) => MessageWords>>;
type AppointmentFacts = FactsOf<'delivery_scheduled'>;

const windowOf = (facts: AppointmentFacts): WindowToWord => ({
  on: facts.windowOn,
  from: facts.windowFrom,
  to: facts.windowTo,
});

function takenTitle({ personName, relation }: FactsOf<'order_claimed'>): string {
  if (relation === 'user') return `${personName === '' ? '一位家人' : personName}加入了这张订单`;
  return `${personName === '' ? '顾客' : personName}收下了订单`;
}

/** `JSQ30 燃气热水器`, or `JSQ30 燃气热水器等 3 样`; older messages do not say how many. */
function refundedWords({ product, kinds }: Pick<FactsOf<'refund_approved'>, 'product' | 'kinds'>): string {
  return Number(kinds) > 1 ? `${product}等 ${kinds} 样` : product;
}

/** How money comes back: what was paid in WeChat by itself, the rest from somebody's hand. */
function backWords(sentFen: number, handedFen: number): readonly string[] {
  const words = [
    ...(sentFen > 0 ? [`${formatFen(sentFen)} 元按原路退回微信，一般几分钟、最迟几天到账`] : []),
    ...(handedFen > 0 ? [`${formatFen(handedFen)} 元由门店退给您（当时不是在微信里付的）`] : []),
  ];
  return words.length > 0 ? words : ['没有要退回的钱，订单金额已减少'];
}

const WORDS = {
  order_placed: ({ product, organisationName, channel }) => ({
    title: channel === 'mall' ? '您的订单已提交' : channel === 'gift' ? '您的礼品订单已提交' : `${organisationName}为您开了订单`,
    body: `${product}。送货、安装每一步都会告诉您。`,
  }),
  order_claimed: (facts) => ({
    title: takenTitle(facts),
    body: `${facts.product}。${facts.relation === 'user' ? '以后的安装和保修也会告诉使用的人。' : '从现在起，每一步都会通知到顾客。'}`,
  }),
  order_joined: (facts) => ({
    title: takenTitle(facts),
    body: `${facts.product}。以后的送货、安装和保修，也会告诉他。`,
  }),
  join_requested: ({ product, personName, personPhone }) => ({
    title: `${askerName(personName, personPhone)}想加入这张订单`,
    body: `${product}。点开选同意或不同意。同意后，他能看到收货人的姓名、电话和地址。`,
  }),
  join_granted: ({ product }) => ({
    title: '您可以一起看这张订单了',
    body: `${product}。收下订单的人同意了，现在能看到完整的收货信息。`,
  }),
  join_refused: ({ product }) => ({
    title: '这张订单不再和您一起看',
    body: `${product}。收下订单的人没有同意，订单和保修卡已从您这里移走。有疑问请直接问他，或联系门店。`,
  }),
  order_shipped: ({ product }) => ({ title: '您的货已从仓库发出', body: `${product}。约好送货时间会马上告诉您。` }),
  delivery_scheduled: (facts, now) => ({
    title: `${windowWords(windowOf(facts), now)} 送货`,
    body: `${facts.product}，由${visitorName(facts.personName)}送到。请留人在家，电话保持畅通。`,
  }),
  delivery_departed: (facts, now) => ({
    title: `${visitorName(facts.personName)}出发了`,
    body: `${facts.product}，预计${windowWords(windowOf(facts), now)} 送到。`,
  }),
  order_delivered: ({ product, installation }) => ({
    title: '货已送到',
    body: `${product}。请检查外包装，${installation === 'not_needed' ? '保修卡已放进家电本' : '接下来安排安装'}。`,
  }),
  delivery_failed: ({ product, reason }) => ({
    title: '今天没有送成',
    body: `${product}。原因：${reason}。我们会再和您约时间。`,
  }),
  order_installed: ({ product, warrantyEndsOn }, now) => ({
    title: '装好了，保修卡已放进家电本',
    body: warrantyEndsOn === '' ? `${product}。` : `${product}，保修到 ${dateWords(warrantyEndsOn, now)}。`,
  }),
  order_cancelled: ({ product, reason }) => ({
    title: '订单已取消',
    body: `${product}。原因：${reason}。有疑问请联系门店。`,
  }),
  refund_requested: ({ amountFen, ...facts }) => ({
    title: '门店替您申请了退款',
    body: `${refundedWords(facts)}，${formatFen(Number(amountFen))} 元，等财务审核。不是您的意思，请联系门店。`,
  }),
  refund_approved: ({ amountFen, handedFen, ...facts }) => ({
    title: '退款已批准',
    body: `${[refundedWords(facts), ...backWords(Number(amountFen), Number(handedFen))].join('，')}。`,
  }),
  refund_rejected: ({ reason, ...facts }) => ({
    title: '退款没有批准',
    body: `${refundedWords(facts)}。原因：${reason}。有疑问请联系门店。`,
  }),
  ...BENEFIT_WORDS,
  ...VISIT_WORDS,
  ...CARE_WORDS,
  ...HOME_WORDS,
  ...DEALER_WORDS,
  ...LEAD_WORDS,
  ...STATEMENT_WORDS,
} as const satisfies WordsOf;

/**
 * The sentences of a message in the inbox.
 * @param facts as `MESSAGE_FACTS` lists them for the kind; they come from the inbox, where they are plain strings
 */
export function messageWords(kind: MessageKind, facts: Readonly<Record<string, string>>, now: number): MessageWords {
  return (WORDS as AnyWords)[kind](facts, now);
}
