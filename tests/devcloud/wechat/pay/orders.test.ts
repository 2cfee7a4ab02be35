import { openStore } from '../../../../devcloud/store/open-store';
import { openPay } from '../../../../devcloud/wechat/pay/open-pay';
import { failureOf, startLocalCloud, type LocalCloud } from '../../gateway/local-cloud';
import { cloudPay, openapiWith } from '../sdk-openapi';
import { anOrder, ask, MERCHANT, prepayIdOf } from './cloud-pay';

const PAYER = 'oTester';
const HOUR_MS = 3_600_000;

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud({ permissions: ['wxa.sec.order.uploadShippingInfo'] });
});
afterEach(() => local.close());

const place = (outTradeNo: string, changes: object = {}) => cloudPay('unifiedOrder', anOrder(outTradeNo, changes));

async function paid(outTradeNo: string): Promise<void> {
  expect(await local.pay.payPrepaid(prepayIdOf(await place(outTradeNo)), PAYER)).toBeNull();
}

describe('an order at WeChat Pay', () => {
  it('gives what wx.requestPayment takes, and the same again for the same order', async () => {
    const first = await place('P1');
    expect(first).toMatchObject({
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      errCode: 0,
      payment: { package: expect.stringMatching(/^prepay_id=wx/) as string, signType: 'MD5', timeStamp: expect.any(String) as string },
    });
    expect(prepayIdOf(await place('P1'))).toBe(prepayIdOf(first));
    expect(await ask('P1')).toMatchObject({ resultCode: 'SUCCESS', tradeState: 'NOTPAY', outTradeNo: 'P1' });
  });

  it('refuses its number for another amount, and loses the code of the refusal in the SDK', async () => {
    await place('P1');
    const refusal = await place('P1', { totalFee: 1 });
    expect(refusal).toMatchObject({ resultCode: 'FAIL', errCode: 0, errCodeDes: '商户订单号重复' });
  });

  it.each([
    { totalFee: 0 },
    { totalFee: -1 },
    { totalFee: 1.5 },
    { totalFee: '100' },
    { outTradeNo: '长' },
    { outTradeNo: 'x'.repeat(33) },
    { functionName: '' },
    { body: '' },
  ])('refuses %j', async (wrong) => {
    expect(await place('P9', wrong)).toMatchObject({ returnCode: 'FAIL' });
    expect(await local.pay.trades()).toEqual([]);
  });

  it('is paid once, by its payer only, and tells the function', async () => {
    const prepayId = prepayIdOf(await place('P1'));
    expect(await local.pay.payPrepaid('wx-unknown', PAYER)).toBe('missing');
    expect(await local.pay.payPrepaid(prepayId, 'oSomebody')).toBe('not_yours');
    const taps = await Promise.all([1, 2, 3].map(() => local.pay.payPrepaid(prepayId, PAYER)));
    expect(taps).toEqual([null, 'paid', 'paid']);
    expect(await ask('P1')).toMatchObject({ tradeState: 'SUCCESS', totalFee: 308_000, transactionId: expect.stringMatching(/^4200/) as string });
    await local.pay.notices.deliverDue();
    expect(local.told).toEqual([
      { functionName: 'payments', event: expect.objectContaining({ outTradeNo: 'P1', totalFee: 308_000, resultCode: 'SUCCESS', subOpenid: PAYER }) as object },
    ]);
    expect(await place('P1')).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' });
  });

  it('is unknown before it was placed, and to other merchants', async () => {
    expect(await ask('P1')).toMatchObject({ resultCode: 'FAIL', errCodeDes: '订单不存在' });
    await place('P1');
    expect(await cloudPay('queryOrder', { ...MERCHANT, subMchId: '42', outTradeNo: 'P1' })).toMatchObject({ resultCode: 'FAIL' });
  });

  it('is closed when it may be, and when its time is over', async () => {
    const prepayId = prepayIdOf(await place('P1', { timeExpire: '20300501163000' }));
    expect(await cloudPay('closeOrder', { ...MERCHANT, outTradeNo: 'P1' })).toMatchObject({ resultCode: 'FAIL' });
    local.advance(HOUR_MS);
    expect(await ask('P1')).toMatchObject({ tradeState: 'CLOSED' });
    expect(await local.pay.payPrepaid(prepayId, PAYER)).toBe('closed');
    await place('P2');
    local.advance(300_000);
    expect(await cloudPay('closeOrder', { ...MERCHANT, outTradeNo: 'P2' })).toMatchObject({ resultCode: 'SUCCESS' });
    await paid('P3');
    local.advance(300_000);
    expect(await cloudPay('closeOrder', { ...MERCHANT, outTradeNo: 'P3' })).toMatchObject({ errCodeDes: '该订单已支付' });
  });
});

describe('WeChat Pay in trouble', () => {
  it('can be unreachable before and after it took a request', async () => {
    await local.pay.setBehaviour({ calls: 'unavailable' });
    expect(await failureOf(place('P1'))).toMatchObject({ errMsg: expect.stringContaining('cannot be reached') as string });
    expect(await local.pay.trades()).toEqual([]);
    await local.pay.setBehaviour({ calls: 'lost' });
    await failureOf(place('P1'));
    expect(await local.pay.trades()).toHaveLength(1);
    await local.pay.setBehaviour({ calls: 'served' });
    expect(await place('P1')).toMatchObject({ resultCode: 'SUCCESS' });
  });

  it('repeats a notification until the function takes it', async () => {
    local.setTakes(false);
    await paid('P1');
    expect(await local.pay.notices.deliverDue()).toBe(1);
    expect(await local.pay.notices.deliverDue()).toBe(0);
    local.advance(15_000);
    local.setTakes(true);
    expect(await local.pay.notices.deliverDue()).toBe(1);
    local.advance(HOUR_MS);
    expect(await local.pay.notices.deliverDue()).toBe(0);
    expect(local.told).toHaveLength(2);
  });

  it('tells late, twice, in the wrong order or never', async () => {
    await local.pay.setBehaviour({ notifications: 'late', lateMs: 5000 });
    await paid('P1');
    expect(await local.pay.notices.deliverDue()).toBe(0);
    local.advance(5000);
    expect(await local.pay.notices.deliverDue()).toBe(1);
    await local.pay.setBehaviour({ notifications: 'twice', order: 'last_first' });
    await paid('P2');
    local.advance(1);
    await paid('P3');
    await local.pay.notices.deliverDue();
    const numbers = local.told.map(({ event }) => Reflect.get(event, 'outTradeNo') as string);
    expect(numbers).toEqual(['P1', 'P3', 'P3', 'P2', 'P2']);
    await local.pay.setBehaviour({ notifications: 'never' });
    await paid('P4');
    local.advance(48 * HOUR_MS);
    expect(await local.pay.notices.deliverDue()).toBe(0);
  });

  it('remembers everything in the store', async () => {
    await local.pay.setBehaviour({ notifications: 'late', refunds: 'pending' });
    await paid('P1');
    const told: unknown[] = [];
    const invoke = (_name: string, event: object) => Promise.resolve(told.push(event) > 0 ? { errcode: 0 } : null);
    const again = await openPay({ store: local.store, now: () => local.now().getTime() + 60_000, openidOf: () => '', invoke });
    expect(again.behaviour()).toMatchObject({ notifications: 'late', refunds: 'pending' });
    expect((await again.trades())[0]).toMatchObject({ _id: 'P1', state: 'SUCCESS' });
    expect(await again.notices.deliverDue()).toBe(1);
    expect(told).toEqual([expect.objectContaining({ outTradeNo: 'P1' })]);
  });

  it('starts well in an empty store', async () => {
    const store = await openStore({ memory: true });
    const pay = await openPay({ store, now: Date.now, openidOf: () => '', invoke: () => Promise.resolve(null) });
    expect(pay.behaviour()).toMatchObject({ calls: 'served', notifications: 'at_once' });
    await store.close();
  });
});

describe('shipping information', () => {
  const upload = (transactionId: string) =>
    openapiWith().wxa.sec.order.uploadShippingInfo({
      orderKey: { orderNumberType: 2, transactionId },
      logisticsType: 2,
      deliveryMode: 1,
      shippingList: [{ itemDesc: '燃气热水器 1 台' }],
      uploadTime: '2030-05-01T16:00:00.000+08:00',
      payer: { openid: PAYER },
    });

  it('is taken for a payment that WeChat knows', async () => {
    await paid('P1');
    const transactionId = (await local.pay.trades())[0]?.transactionId ?? '';
    expect(await upload(transactionId)).toMatchObject({ errCode: 0 });
    expect(await failureOf(upload('4200unknown'))).toMatchObject({ errCode: 10_060_001 });
  });
});
