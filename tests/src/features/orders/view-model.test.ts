import { orderPageView, staffRowView, type OrderView } from '../../../../src/features/orders/view-model';
import { aLine } from '../a-line';
import { anAppointment, anOrderCard, NOW, trackAt } from '../an-order-card';

const order = (part: Partial<OrderView> = {}): OrderView => ({
  channel: 'report',
  card: anOrderCard(),
  price: { couponFen: 0, points: 0, pointsFen: 0, refundedFen: 0 },
  workOrderId: null,
  lines: [aLine()],
  customerPhone: '13800138000',
  remark: null,
  guideName: '李敏',
  relation: 'buyer',
  refunds: 'none',
  contact: 'shown',
  people: null,
  assignees: null,
  appliances: [],
  timeline: [
    { command: 'place', at: NOW - 7_200_000, byName: '李敏', note: null },
    { command: 'claim', at: NOW - 3_600_000, byName: '张晓雯', note: null },
  ],
  commands: [],
  ...part,
});

describe('an order of which money goes back', () => {
  it.each([
    ['refunding', { words: '退款中', tone: 'now' }],
    ['partly_refunded', { words: '部分退款', tone: 'quiet' }],
    ['refunded', { words: '已退款', tone: 'quiet' }],
    [null, null],
  ] as const)('that is %s says so beside where it stands, to customers and staff', (refund, tag) => {
    const card = anOrderCard({ refund });
    expect(orderPageView(order({ card }), NOW).card.refund).toEqual(tag);
    expect(staffRowView(card, NOW).refund).toEqual(tag);
  });

  it('says of each line what came back', () => {
    const lines = [aLine({ quantity: 3, leftPieces: 2 })];
    expect(orderPageView(order({ lines }), NOW).lines.map(({ detail }) => detail)).toEqual(['× 3，已退 1 件']);
  });
});

describe('the order page', () => {
  it('shows the newest of what happened first', () => {
    expect(orderPageView(order(), NOW).timeline.map(({ title, when }) => [title, when])).toEqual([
      ['收下订单', '今天 09:00'],
      ['开单', '今天 08:00'],
    ]);
  });

  it('names both visits, and none of a cancelled order', () => {
    const card = anOrderCard({
      track: trackAt('installed'),
      delivery: anAppointment(),
      installation: anAppointment({ personName: '王建国', personPhone: '13900139000' }),
    });
    expect(
      orderPageView(order({ card }), NOW).visits.map(({ label, person, phone }) => [label, person, phone]),
    ).toEqual([
      ['送货', '陈立师傅', null],
      ['安装', '王建国师傅', '13900139000'],
    ]);
    expect(orderPageView(order({ card: { ...card, cancelled: true } }), NOW).visits).toEqual([]);
  });

  it('shows when somebody came, not when he was expected, once he was there', () => {
    const card = anOrderCard({ track: trackAt(null), delivery: anAppointment(), installation: anAppointment() });
    expect(orderPageView(order({ card }), NOW).visits.map(({ when }) => when)).toEqual(['今天 09:00 送到', '今天 09:00 装好']);
    const out = anOrderCard({ track: trackAt('delivered'), delivery: anAppointment(), deliveryState: 'out', deliverySince: NOW });
    expect(orderPageView(order({ card: out }), NOW).visits.map(({ when }) => when)).toEqual(['今天 10:00 出发，约明天 09:00–11:00']);
  });

  it('speaks to the staff where the staff read, and gives them the phone to call', () => {
    const view = orderPageView(order({ relation: 'staff' }), NOW, 'staff');
    expect([view.card.headline, view.customerPhone]).toEqual(['燃气热水器还没有发货', '13800138000']);
    expect(orderPageView(order(), NOW)).toMatchObject({ card: { headline: '燃气热水器已开单，正在备货' }, customerPhone: null });
  });

  it('shows a technician no amounts and no way to warranty cards', () => {
    const { card, lines } = order();
    const seen = order({
      relation: 'technician',
      card: { ...card, totalFen: null, costFen: null },
      price: null,
      lines: lines.map((line) => ({ ...line, unitPriceFen: null, amountFen: null })),
    });
    const view = orderPageView(seen, NOW, 'staff');
    expect([view.price, view.lines[0]?.amount, view.opensAppliances]).toEqual([null, null, false]);
  });

  const priced = (costFen: number, price: Partial<NonNullable<OrderView['price']>>) =>
    orderPageView(
      order({
        card: anOrderCard({ totalFen: 499_900, costFen }),
        price: { couponFen: 0, points: 0, pointsFen: 0, refundedFen: 0, ...price },
      }),
      NOW,
    ).price;

  it('says of each piece of a set what came off it, and what it costs', () => {
    const off = { amountFen: 319_900, couponFen: 20_000, pointsFen: 12_500 };
    const [set, gift] = orderPageView(order({ lines: [aLine({ setName: '净热水两件套', off }), aLine({ off: { ...off, pointsFen: 0 } })] }), NOW).lines;
    expect(set?.detail).toBe('× 1 · 净热水两件套 · 券 −200 · 积分 −125 · 应付 2,874');
    expect(gift?.detail).toBe('× 1 · 券 −200 · 应付 2,999');
  });

  it('says one sum where nothing came off', () => {
    expect(priced(499_900, {})).toEqual({ steps: [], last: { label: '合计', amount: '4,999.00' } });
  });

  it('names what a friend’s word took off, for the whole and for a piece', () => {
    expect(priced(494_900, { friendFen: 5_000 })?.steps.at(-1)).toEqual({ label: '朋友推荐优惠', amount: '−50.00' });
    const [line] = orderPageView(order({ lines: [aLine({ off: { amountFen: 319_900, couponFen: 0, pointsFen: 0, friendFen: 5_000 } })] }), NOW).lines;
    expect(line?.detail).toBe('× 1 · 朋友推荐 −50 · 应付 3,149');
  });

  it('says step by step how the goods come to what is paid for them', () => {
    const off = { couponFen: 30_000, points: 18_700, pointsFen: 18_700 };
    expect(priced(451_200, off)).toEqual({
      steps: [
        { label: '商品合计', amount: '4,999.00' },
        { label: '优惠券', amount: '−300.00' },
        { label: '积分抵扣（18,700 分）', amount: '−187.00' },
      ],
      last: { label: '应付', amount: '4,512.00' },
    });
    const view = priced(277_235, { ...off, refundedFen: 173_965 });
    expect(view?.steps.slice(3)).toEqual([
      { label: '应付', amount: '4,512.00' },
      { label: '已退款', amount: '−1,739.65' },
    ]);
    expect(view?.last).toEqual({ label: '退款后合计', amount: '2,772.35' });
    expect(priced(326_000, { refundedFen: 173_900 })?.steps.map(({ label }) => label)).toEqual(['商品合计', '已退款']);
  });

  it('says of a machine that it went back', () => {
    const machine = { id: 'apl_1', title: 'RO-800 净水器', serialNumber: 'SN-1', returned: true };
    const { appliances } = orderPageView(order({ appliances: [machine, { ...machine, serialNumber: '', returned: false }] }), NOW);
    expect(appliances.map(({ detail }) => detail)).toEqual(['机身编号 SN-1 · 已退回', '']);
  });

  it('tells the user of the machine that he is the user', () => {
    expect(orderPageView(order({ relation: 'user' }), NOW).relation).not.toBeNull();
    expect(orderPageView(order(), NOW).relation).toBeNull();
  });
});

describe("a row of the staff's list", () => {
  it('says what, whose, where it stands and how much', () => {
    expect(staffRowView(anOrderCard(), NOW)).toMatchObject({
      title: 'JSQ30 燃气热水器',
      customer: '张女士',
      tag: { words: '待发货' },
      visitLine: '还没有约',
      total: '3,280.00',
    });
    expect(staffRowView(anOrderCard({ totalFen: 499_900, costFen: 277_235 }), NOW).total).toBe('2,772.35');
  });
});
