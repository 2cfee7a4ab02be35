import { outcomeWords, PAYBACK_CHOICES, paybackView } from '../../../../src/features/takings/paybacks-model';
import { failureWords } from '../../../../src/text/paybacks';
import { aPayback } from './a-payback';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');

describe('money on its way back', () => {
  it('shows first what somebody has to do something about', () => {
    expect(PAYBACK_CHOICES.map(({ label }) => label)).toEqual(['没退成', '要交还', '正在退', '已退回', '全部']);
  });

  it('that WeChat refused says why, and can be tried again', () => {
    expect(paybackView(aPayback(), NOW)).toMatchObject({
      title: '退款 · 微信支付',
      order: '订单 2611220001',
      when: '今天 10:05 起',
      detail: '微信没有退：基本账户余额不足',
      amount: '500.00',
      tag: { words: '没退成', tone: 'danger' },
      task: 'retry',
    });
  });

  it.each<{ name: string; changes: Parameters<typeof aPayback>[0]; task: string | null; tag: string }>([
    { name: 'with WeChat is only asked about', changes: { state: 'pending', failure: null }, task: 'ask', tag: '正在退' },
    { name: 'from outside WeChat is handed over', changes: { method: 'cash', state: 'created', failure: null }, task: 'hand_over', tag: '要交还' },
    { name: 'from a retailer’s till goes back there', changes: { method: 'retailer_till', state: 'created', failure: null }, task: 'at_till', tag: '要交还' },
    { name: 'that arrived needs nothing', changes: { state: 'succeeded', failure: null }, task: null, tag: '已退回' },
    { name: 'that was handed over needs nothing', changes: { method: 'pos', state: 'succeeded', failure: null }, task: null, tag: '已退回' },
  ])('$name', ({ changes, task, tag }) => {
    expect(paybackView(aPayback(changes), NOW)).toMatchObject({ task, tag: { words: tag } });
  });

  it('names who handed it over, and how', () => {
    const handedOver = aPayback({ method: 'cash', state: 'succeeded', failure: null, settledByName: '孙丽', note: '店里退现金', settledAt: NOW });
    expect(paybackView(handedOver, NOW)).toMatchObject({ detail: '孙丽交还的 · 店里退现金', when: '今天 18:00' });
  });

  it('has nothing good to say of a second failure', () => {
    expect(outcomeWords(aPayback())).toBeNull();
    expect(outcomeWords(aPayback({ state: 'pending' }))).toContain('微信正在退');
    expect(outcomeWords(aPayback({ state: 'succeeded' }))).toBe('订单 2611220001 的 ¥500 已退到顾客账户。');
  });
});

describe('why money did not go back', () => {
  it.each([
    ['returned', '钱又回来了', '银行卡'],
    ['基本账户余额不足', '微信没有退：基本账户余额不足', '充值'],
    ['订单已超过退款期限', '微信没有退：订单已超过退款期限', '不再原路退'],
    ['商户无此接口权限', '微信没有退：商户无此接口权限', '授权'],
    ['系统繁忙，请稍后再试', '微信没有退：系统繁忙，请稍后再试', '几分钟'],
    ['别的什么原因', '微信没有退：别的什么原因', '按微信说的'],
    ['', '没有说原因', '再退一次'],
    [null, '没有说原因', '再退一次'],
  ])('%s has a sentence and says what to do', (failure, why, todo) => {
    const words = failureWords(failure);
    expect(words.why).toContain(why);
    expect(words.todo).toContain(todo);
  });
});
