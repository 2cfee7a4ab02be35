import { MESSAGE_FACTS } from '../../../src/shared/domain/messages/facts';
import { MESSAGE_KINDS, TEMPLATE_OF } from '../../../src/shared/domain/messages/kinds';
import { messageWords } from '../../../src/text/messages';
import { subscribeFields } from '../../../src/text/subscribe-fields';

const now = Date.parse('2026-11-27T10:00:00+08:00');
const sample: Readonly<Record<string, string>> = {
  orderNo: 'LL2611220001',
  product: 'JSQ30 燃气热水器 天然气 十六升 零冷水 智能恒温款',
  organisationName: '桥西店',
  personName: '陈立',
  relation: 'buyer',
  windowOn: '2026-11-28',
  windowFrom: '09:00',
  windowTo: '11:00',
  reason: '家里没人，打了三次电话都没有接，约到后天下午再送一次',
  warrantyEndsOn: '2032-11-27',
  amountFen: '30000',
  points: '3000',
  title: '满三千赠三百',
  expiresOn: '2027-11-30',
  lastOn: '2026-12-31',
  customerName: '张晓雯',
  stars: '2',
  deadlineOn: '2026-11-30',
  deadlineTime: '12:00',
  dueOn: '2026-11-20',
  complaintNo: 'T26112112345678',
  pickupNo: '26112012345678',
  noteNo: '26112012345679',
  answer: 'refuse',
  words: '这一批还按老价算的',
};
const factsOf = (kind: (typeof MESSAGE_KINDS)[number]) =>
  Object.fromEntries(MESSAGE_FACTS[kind].map((key) => [key, sample[key] ?? '']));

describe('messages', () => {
  it.each(MESSAGE_KINDS)('%s has a title and a body made of its own facts alone', (kind) => {
    const { title, body } = messageWords(kind, factsOf(kind), now);
    expect(`${title}${body}`).not.toMatch(/undefined|NaN/);
    expect(title.length).toBeGreaterThan(3);
    expect(body.length).toBeGreaterThan(3);
  });

  it.each(MESSAGE_KINDS.filter((kind) => TEMPLATE_OF[kind] === null))('%s stays in the inbox', (kind) => {
    expect(subscribeFields(kind, factsOf(kind))).toEqual({});
  });

  it.each(MESSAGE_KINDS.filter((kind) => TEMPLATE_OF[kind] !== null))('%s fills its subscribe message within the limits of WeChat', (kind) => {
    const fields = Object.entries(subscribeFields(kind, factsOf(kind)));
    expect(fields.length).toBeGreaterThan(2);
    for (const [name, { value }] of fields) {
      expect(value).not.toBe('');
      if (name.startsWith('thing')) expect(Array.from(value).length).toBeLessThanOrEqual(20);
      if (name.startsWith('phrase')) expect(Array.from(value).length).toBeLessThanOrEqual(5);
      if (name.startsWith('name')) expect(Array.from(value).length).toBeLessThanOrEqual(10);
    }
  });

  it('says which money of a refund WeChat sends back and which the shop hands over', () => {
    const body = (amountFen: string, handedFen: string) => messageWords('refund_approved', { ...factsOf('refund_approved'), amountFen, handedFen }, now).body;
    expect(body('215055', '100005')).toMatch(/，2,150\.55 元按原路退回微信，.*，1,000\.05 元由门店退给您/);
    expect(body('0', '100005')).not.toContain('微信，');
    expect(body('0', '0')).toContain('没有要退回的钱');
  });

  it('tells who bought by himself that his order is in, and who bought from a guide who wrote it', () => {
    const title = (channel: string) => messageWords('order_placed', { ...factsOf('order_placed'), channel }, now).title;
    expect([title('report'), title('mall'), title('gift')]).toEqual(['桥西店为您开了订单', '您的订单已提交', '您的礼品订单已提交']);
    const { channel, ...before } = factsOf('order_placed');
    expect([channel, messageWords('order_placed', before, now).title]).toEqual(['', '桥西店为您开了订单']);
  });

  it('fills the subscribe message of a complaint or consultation about nothing that was bought here', () => {
    expect(subscribeFields('complaint_received', { ...factsOf('complaint_received'), product: '' }).thing1).toEqual({ value: '投诉' });
    expect(subscribeFields('consultation_answered', { ...factsOf('consultation_answered'), product: '' }).thing1).toEqual({ value: '咨询' });
  });

  it('promises an installation only where one comes', () => {
    const facts = factsOf('order_delivered');
    expect(messageWords('order_delivered', { ...facts, installation: 'needed' }, now).body).toContain('接下来安排安装');
    expect(messageWords('order_delivered', { ...facts, installation: 'not_needed' }, now).body).not.toContain('安装');
  });

  it('calls a family member without a name so', () => {
    const facts = { ...factsOf('order_claimed'), personName: '', relation: 'user' };
    expect(messageWords('order_claimed', facts, now).title).toBe('一位家人加入了这张订单');
  });

  it('names tomorrow as tomorrow, and the person who comes', () => {
    const { title, body } = messageWords('delivery_scheduled', factsOf('delivery_scheduled'), now);
    expect(title).toBe('明天 09:00–11:00 送货');
    expect(body).toContain('由陈立师傅送到');
  });

  it('gives WeChat the span of time in its own form', () => {
    expect(subscribeFields('visit_scheduled', factsOf('visit_scheduled')).time2?.value).toBe(
      '2026年11月28日 09:00~11:00',
    );
  });

  it('names the money that a dealer owes and by when, and that he is late', () => {
    const facts = { amountFen: '1280050', dueOn: '2026-12-05', late: 'no' };
    expect(subscribeFields('money_due', facts)).toEqual({ thing1: { value: '货款 12,800.50 元' }, phrase2: { value: '货款到期' }, thing4: { value: '请在 2026-12-05 付清' } });
    expect(subscribeFields('money_due', { ...facts, late: 'yes' })).toMatchObject({ phrase2: { value: '货款逾期' }, thing4: { value: '付清后可以继续提货' } });
  });

  it.each(['statement_drafted', 'commission_paid', 'payout_waiting'] as const)('%s names the commission', (kind) => {
    expect(subscribeFields(kind, { amountFen: '30000', points: '0', method: 'transfer' }).thing1).toEqual({ value: '佣金 300.00 元' });
  });

  it('names points where commission became points', () => {
    expect(subscribeFields('commission_paid', { amountFen: '30000', points: '3000', method: 'points' }).thing1).toEqual({ value: '佣金 3000 积分' });
  });

  it('speaks of points and coupons alone in the words of a benefit', () => {
    const benefits = MESSAGE_KINDS.filter((kind) => TEMPLATE_OF[kind] === 'member_benefit');
    expect(benefits).toEqual(['points_given', 'points_adjusted', 'points_expiring', 'coupon_given']);
  });
});
