import { TEMPLATE_OF, type MessageKind, type MessageTemplate } from '../shared/domain/messages/kinds';
import { pointsWords } from './benefit-messages';
import { CARE_HINTS, CARE_PHRASES, CARE_SUBJECTS } from './care-messages';
import { DEALER_HINTS, DEALER_PHRASES, DEALER_SUBJECTS } from './dealer-messages';
import { HOME_HINTS, HOME_PHRASES } from './home-messages';
import { LEAD_HINTS, LEAD_PHRASES } from './lead-messages';
import { STATEMENT_HINTS, STATEMENT_PHRASES, STATEMENT_SUBJECTS } from './statement-messages';
import { VISIT_HINTS, VISIT_PHRASES, VISIT_SUBJECTS } from './visit-messages';

type Facts = Readonly<Record<string, string>>;
/** Some words depend on what the message tells. */
type Said = string | ((facts: Facts) => string);

/** `thing` values of a subscribe message take 20 characters (47003, platform.md: Messages). */
const THING_LIMIT = 20;
/** `phrase` takes 5 Chinese characters. */
const PHRASES: Readonly<Record<MessageKind, Said>> = {
  order_placed: '已开单',
  order_claimed: '已收下',
  order_joined: '有人加入',
  join_requested: '等您同意',
  join_granted: '已同意',
  join_refused: '未同意',
  order_shipped: '已发货',
  delivery_scheduled: '已约送货',
  delivery_departed: '配送中',
  order_delivered: '已送达',
  delivery_failed: '未送成',
  order_installed: '已装好',
  order_cancelled: '已取消',
  refund_requested: '申请退款',
  refund_approved: '已退款',
  refund_rejected: '未批准',
  points_given: '积分到账',
  points_adjusted: '积分变动',
  points_expiring: '快要过期',
  coupon_given: '收到新券',
  ...VISIT_PHRASES,
  ...CARE_PHRASES,
  ...HOME_PHRASES,
  ...DEALER_PHRASES,
  ...LEAD_PHRASES,
  ...STATEMENT_PHRASES,
};

const HINTS: Readonly<Record<MessageKind, Said>> = {
  order_placed: '点开看送货和安装进度',
  order_claimed: '每一步都会通知到',
  order_joined: '以后每一步也会告诉他',
  join_requested: '点开选同意或不同意',
  join_granted: '点开看完整的收货信息',
  join_refused: '有疑问请联系门店',
  order_shipped: '约好送货时间会告诉您',
  delivery_scheduled: '请留人在家，电话畅通',
  delivery_departed: '师傅在路上，请留人在家',
  order_delivered: '点开看安装安排和保修卡',
  delivery_failed: '我们会再和您约时间',
  order_installed: '保修卡已放进家电本',
  order_cancelled: '有疑问请联系门店',
  refund_requested: '点开看申请了多少',
  refund_approved: '点开看退了多少',
  refund_rejected: '点开看原因',
  points_given: '下单抵扣或换礼品都行',
  points_adjusted: '点开看原因',
  points_expiring: '过期前下单抵扣或换礼品',
  coupon_given: '点开看怎么用',
  ...VISIT_HINTS,
  ...CARE_HINTS,
  ...HOME_HINTS,
  ...DEALER_HINTS,
  ...LEAD_HINTS,
  ...STATEMENT_HINTS,
};

type TemplateField = 'thing1' | 'phrase2' | 'character_string3' | 'thing4' | 'time2' | 'name3';
export type SubscribeFields = Readonly<Partial<Record<TemplateField, { readonly value: string }>>>;

function cut(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

/** `2026年11月28日 09:00~11:00`, the only form in which WeChat takes a span of time. */
function templateTime({ windowOn, windowFrom, windowTo }: Facts): string {
  const [year = '', month = '', day = ''] = (windowOn ?? '').split('-');
  return `${year}年${month}月${day}日 ${windowFrom ?? ''}~${windowTo ?? ''}`;
}

/** Points, or the coupon. */
const benefitOf = ({ title, points = '' }: Facts): string => title ?? `${pointsWords(points)} 积分`;

/** What a message is about that names no product. */
const SUBJECTS: Readonly<Partial<Record<MessageKind, Said>>> = { ...VISIT_SUBJECTS, ...CARE_SUBJECTS, ...DEALER_SUBJECTS, ...STATEMENT_SUBJECTS };

const said = (words: Said, facts: Facts): string => (typeof words === 'string' ? words : words(facts));
const phraseOf = (kind: MessageKind, facts: Facts): string => said(PHRASES[kind], facts);
const hintOf = (kind: MessageKind, facts: Facts): string => said(HINTS[kind], facts);

/** The product, else what the message is about. */
function subjectOf(kind: MessageKind, facts: Facts): string {
  const { product = '' } = facts;
  return product === '' ? said(SUBJECTS[kind] ?? '', facts) : product;
}

/** The number on the paper that a message is about. */
const numberOf = ({ orderNo, pickupNo, noteNo }: Facts): string => orderNo ?? pickupNo ?? noteNo ?? '';

const FIELDS_OF = {
  order_progress: (kind, facts) => ({
    thing1: { value: cut(subjectOf(kind, facts), THING_LIMIT) },
    phrase2: { value: phraseOf(kind, facts) },
    character_string3: { value: cut(numberOf(facts), 32) },
    thing4: { value: cut(facts.reason ?? hintOf(kind, facts), THING_LIMIT) },
  }),
  visit_appointment: (kind, facts) => ({
    thing1: { value: cut(facts.product ?? '', THING_LIMIT) },
    time2: { value: templateTime(facts) },
    name3: { value: cut(facts.personName ?? '', 10) },
    thing4: { value: hintOf(kind, facts) },
  }),
  service_result: (kind, facts) => ({
    thing1: { value: cut(subjectOf(kind, facts), THING_LIMIT) },
    phrase2: { value: phraseOf(kind, facts) },
    thing4: { value: hintOf(kind, facts) },
  }),
  member_benefit: (kind, facts) => ({
    thing1: { value: cut(benefitOf(facts), THING_LIMIT) },
    phrase2: { value: phraseOf(kind, facts) },
    thing4: { value: hintOf(kind, facts) },
  }),
} as const satisfies Readonly<Record<MessageTemplate, (kind: MessageKind, facts: Facts) => SubscribeFields>>;

/** The filled fields of the subscribe message of a kind, as `subscribeMessage.send` takes them in `data`; none without one. */
export function subscribeFields(kind: MessageKind, facts: Facts): SubscribeFields {
  const { [kind]: template } = TEMPLATE_OF;
  return template === null ? {} : FIELDS_OF[template](kind, facts);
}
