import { startLocalCloud, type LocalCloud } from '../../gateway/local-cloud';
import { cloudPay } from '../sdk-openapi';
import { anOrder, ask, MERCHANT, prepayIdOf } from './cloud-pay';

const PAYER = 'oTester';
const DAY_MS = 86_400_000;

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
  await local.pay.payPrepaid(prepayIdOf(await cloudPay('unifiedOrder', anOrder('P1'))), PAYER);
  await local.pay.notices.deliverDue();
});
afterEach(() => local.close());

const refund = (outRefundNo: string, refundFee: number, changes: object = {}) =>
  cloudPay('refund', { ...MERCHANT, outTradeNo: 'P1', outRefundNo, totalFee: 308_000, refundFee, functionName: 'payments', envId: 'e', ...changes });
const askRefund = (outRefundNo: string) => cloudPay('queryRefund', { ...MERCHANT, outRefundNo });

describe('a refund', () => {
  it('goes back in parts, never more than was paid, and the same number twice is one', async () => {
    expect(await refund('R1', 8_000)).toMatchObject({ resultCode: 'SUCCESS', refundFee: 8_000 });
    expect(await refund('R1', 8_000)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await refund('R1', 9_000)).toMatchObject({ resultCode: 'FAIL' });
    expect(await refund('R2', 300_001)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '退款金额大于支付金额' });
    expect(await refund('R2', 300_000)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await refund('R3', 1)).toMatchObject({ resultCode: 'FAIL' });
    expect(await refund('R4', 1, { totalFee: 1 })).toMatchObject({ resultCode: 'FAIL' });
    expect(await ask('P1')).toMatchObject({ tradeState: 'REFUND' });
    expect(await askRefund('R2')).toMatchObject({ refundCount: 1, outRefundNoList: ['R2'], refundFeeList: [300_000], refundStatusList: ['SUCCESS'] });
    await local.pay.notices.deliverDue();
    expect(local.told.map(({ event }) => Reflect.get(event, 'outRefundNo') as unknown)).toEqual([undefined, 'R1', 'R2']);
  });

  it('waits until it is decided, may come back, and is then tried again under its number', async () => {
    await local.pay.setBehaviour({ refunds: 'pending' });
    await refund('R1', 100);
    expect(await askRefund('R1')).toMatchObject({ refundStatusList: ['PROCESSING'] });
    expect(await local.pay.notices.deliverDue()).toBe(0);
    await local.pay.decideRefund('R1', 'CHANGE');
    expect(await askRefund('R1')).toMatchObject({ refundStatusList: ['CHANGE'] });
    await local.pay.setBehaviour({ refunds: 'done' });
    expect(await refund('R1', 100)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await askRefund('R1')).toMatchObject({ refundStatusList: ['SUCCESS'] });
  });

  it('can be refused, unknown, or told in empty lists', async () => {
    await local.pay.setBehaviour({ refunds: 'refused' });
    expect(await refund('R1', 100)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '基本账户余额不足' });
    expect(await askRefund('R1')).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'FAIL', errCodeDes: '退款订单查询失败' });
    await local.pay.setBehaviour({ refunds: 'done', refundQueries: 'empty' });
    await refund('R1', 100);
    expect(await askRefund('R1')).toMatchObject({ resultCode: 'SUCCESS', refundCount: 1, refundStatusList: [] });
  });
});

describe('a payment code', () => {
  const collect = (outTradeNo: string, authCode: string, totalFee = 100) =>
    cloudPay('micropay', { ...MERCHANT, outTradeNo, authCode, totalFee, body: '留量家电', spbillCreateIp: '127.0.0.1' });

  it('pays a small amount at once, and once', async () => {
    const code = await local.pay.issueCode(PAYER);
    expect(code).toMatch(/^1[0-5]\d{16}$/);
    expect(await collect('C1', code)).toMatchObject({ resultCode: 'SUCCESS', transactionId: expect.any(String) as string });
    expect(await collect('C1', code)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await collect('C1', code, 200)).toMatchObject({ resultCode: 'FAIL' });
    expect(await collect('C2', code)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '请扫描微信支付付款码' });
    expect(await ask('C2')).toMatchObject({ resultCode: 'FAIL' });
  });

  it('asks for the password above 1,000 yuan; the payer agrees or not', async () => {
    expect(await collect('C1', await local.pay.issueCode(PAYER), 280_000)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '需要用户输入支付密码' });
    expect(await ask('C1')).toMatchObject({ tradeState: 'USERPAYING' });
    expect(await local.pay.askedOf(PAYER)).toMatchObject([{ _id: 'C1' }]);
    expect(await local.pay.answerCode('C1', 'oSomebody', true)).toBe(false);
    expect(await local.pay.answerCode('C1', PAYER, true)).toBe(true);
    expect(await ask('C1')).toMatchObject({ tradeState: 'SUCCESS' });
    await collect('C2', await local.pay.issueCode(PAYER), 280_000);
    await local.pay.answerCode('C2', PAYER, false);
    expect(await ask('C2')).toMatchObject({ tradeState: 'PAYERROR' });
  });

  it('is refused when it is old or the payer has no money', async () => {
    const old = await local.pay.issueCode(PAYER);
    local.advance(120_001);
    expect(await collect('C1', old)).toMatchObject({ resultCode: 'FAIL' });
    await local.pay.setBehaviour({ codes: 'declined' });
    expect(await collect('C2', await local.pay.issueCode(PAYER))).toMatchObject({ errCodeDes: '用户账号余额不足' });
  });

  it('is taken back by a reversal, with the money that came meanwhile', async () => {
    const reverse = (outTradeNo: string) => cloudPay('reverse', { ...MERCHANT, outTradeNo });
    await collect('C1', await local.pay.issueCode(PAYER), 280_000);
    expect(await reverse('C1')).toMatchObject({ resultCode: 'SUCCESS', recall: 'N' });
    expect(await local.pay.answerCode('C1', PAYER, true)).toBe(false);
    expect(await ask('C1')).toMatchObject({ tradeState: 'REVOKED' });
    await collect('C2', await local.pay.issueCode(PAYER));
    await reverse('C2');
    expect((await local.pay.refunds())[0]).toMatchObject({ tradeNo: 'C2', refundFee: 100, state: 'SUCCESS' });
    expect(await reverse('P1')).toMatchObject({ resultCode: 'FAIL' });
  });
});

describe('the bill of a day', () => {
  const bill = (billDate: string) => cloudPay('downloadBill', { ...MERCHANT, billDate, billType: 'ALL' });

  it('is there from nine o’clock of the next day, in yuan, with trades and refunds', async () => {
    await refund('R1', 8_050);
    expect(await bill('20300501')).toMatchObject({ returnCode: 'FAIL', returnMsg: 'No Bill Exist' });
    local.advance(DAY_MS - 8 * 3_600_000);
    expect(await bill('20300501')).toMatchObject({ returnCode: 'FAIL' });
    local.advance(8 * 3_600_000);
    const lines = String((await bill('20300501'))['data']).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^交易时间,公众账号ID,商户号,/);
    expect(lines[1]).toContain('`P1,`oTester,`JSAPI,`SUCCESS');
    expect(lines[1]).toContain('`3080.00');
    expect(lines[2]).toContain('`R1,`80.50');
    expect(lines[1]?.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
    expect(lines[2]?.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
    expect(lines[4]).toBe('`2,`3080.00,`80.50,`0.00,`0.00000,`3080.00,`80.50');
    expect(await bill('20300430')).toMatchObject({ returnCode: 'FAIL' });
    expect(await bill('yesterday')).toMatchObject({ returnCode: 'FAIL' });
  });
});
