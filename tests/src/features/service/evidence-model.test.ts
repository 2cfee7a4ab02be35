import { evidenceView, type VisitMoney } from '../../../../src/features/service/evidence-model';
import { aWorkOrder, NOW, proposed } from './a-work-order';

describe('what happened', () => {
  it('stands in the order in which it did, with its photos', () => {
    const order = aWorkOrder({
      steps: [{ stepId: 'test', title: '试机', hint: '', photos: 1, required: true }],
      done: [
        { stepId: 'test', photos: ['cloud://a/service/1.jpg'], note: '正常', at: NOW - 60_000, receivedAt: NOW },
        { stepId: null, photos: [], note: null, at: NOW - 180_000, receivedAt: NOW },
      ],
      charges: [{ ...proposed, state: 'agreed', agreedAt: NOW - 120_000 }],
      timeline: [
        { command: 'dispatch', at: NOW - 300_000, byName: '赵勇', party: 'dispatcher', note: '2026-11-22 10:00–12:00 陈立' },
        { command: 'arrive', at: NOW - 240_000, byName: '陈立', party: 'technician', note: null },
      ],
      signature: { fileId: 'cloud://a/service/s.png', agreed: [], at: NOW - 30_000 },
      earlierSignatures: [{ fileId: 'cloud://a/service/old.png', at: NOW - 270_000 }],
    });
    expect(evidenceView(order, NOW).map(({ title, detail, photos }) => [title, detail, photos.length])).toEqual([
      ['约好上门（门店）', '今天 10:00–12:00 陈立', 0],
      ['签字', null, 1],
      ['师傅到了', null, 0],
      ['另外记录', null, 0],
      ['已同意收费 50.00 元', null, 0],
      ['试机', '正常', 1],
      ['签字', null, 1],
    ]);
  });
});

describe('the money of a visit', () => {
  const order = aWorkOrder({
    charges: [{ ...proposed, state: 'agreed', agreedAt: NOW - 120_000 }],
    waivers: [{ amountFen: 1_000, reason: '老顾客', at: NOW - 60_000 }],
    timeline: [{ command: 'finish', at: NOW - 30_000, byName: '陈立', party: 'technician', note: null }],
  });
  const payment = (changes: Partial<VisitMoney['payments'][number]>): VisitMoney['payments'][number] => ({
    id: 'pay_1', tradeNo: 'T1', orderId: order.card.id, orderNo: 'W1', method: 'cash', part: 'rest', amountFen: 2_000, state: 'succeeded',
    awaitsConfirmation: false, collectedByName: '陈立', ticketNo: null, evidence: [], note: null, createdAt: NOW - 90_000, settledAt: NOW, ...changes,
  });
  const payback: VisitMoney['paybacks'][number] = {
    id: 'pbk_1', paymentId: 'pay_2', orderId: order.card.id, orderNo: 'W1', refundId: null, reason: 'overpaid', ticketNo: null, method: 'wechat_self',
    amountFen: 1_000, state: 'pending', failure: null, settledByName: null, note: null, createdAt: NOW - 10_000, settledAt: null,
  };

  it('stands where it came: cash when it was taken, what WeChat brought when it was paid, and opens what is behind it', () => {
    const payments = [
      payment({}),
      payment({ id: 'pay_2', method: 'wechat_self', collectedByName: null, amountFen: 3_000, createdAt: NOW - 110_000, settledAt: NOW - 20_000 }),
      payment({ id: 'pay_3', state: 'pending', awaitsConfirmation: true, amountFen: 500, createdAt: NOW - 5_000, settledAt: null }),
    ];
    const shown = evidenceView(order, NOW, { payments, paybacks: [payback] });
    expect(shown.map(({ title, detail, isMoney }) => [title, detail, isMoney])).toEqual([
      ['已同意收费 50.00 元', null, false],
      ['现金收款 20.00 元', '收款人 陈立，财务已确认', true],
      ['减免 10.00 元', '老顾客', true],
      ['完工', null, false],
      ['微信支付收款 30.00 元', null, true],
      ['多付退回 10.00 元', '正在退回', true],
      ['现金收款 5.00 元', '收款人 陈立，等财务确认', true],
    ]);
  });

  it('is none where nobody paid: a sheet left open, one that failed, money that nobody may see', () => {
    const payments = (['created', 'pending', 'failed', 'closed'] as const).map((state) => payment({ id: state, method: 'wechat_self', state, settledAt: null }));
    const titles = (money?: VisitMoney) => evidenceView(order, NOW, money).map(({ title }) => title);
    expect(titles({ payments, paybacks: [] })).toEqual(titles());
  });
});
