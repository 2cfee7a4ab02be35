import { parseBill } from '../../../../cloudfunctions/_kit/wechat/pay-bill';
import { fenOf, fromPayTime, PayUnavailable, toPayTime } from '../../../../cloudfunctions/_kit/wechat/pay-call';

const CLOUD_HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const OLD_HEAD =
  '交易时间,服务商的APPID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率';
const SUMMARY = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n`2,`0.01,`0.01,`0.00,`0.00000,`0.01,`0.01\r\n';

const paid =
  '`2026-11-21 13:51:31,`wx1,`18,`19,`,`42001,`Pabc12345,`oUser,`JSAPI,`SUCCESS,`OTHERS,`CNY,`3080.05,`0.00,`0,`0,`0.00,`0.00,`,`,`热水器, 燃气,`,`0.00000,`0.60%,`3080.05,`0.00,`';
const returned =
  '`2026-11-21 15:00:00,`wx1,`18,`19,`,`42001,`Pabc12345,`oUser,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030,`Rxyz12345,`80.5,`0.00,`ORIGINAL,`PROCESSING,`热水器,`,`0.00000,`0.60%,`0.00,`80.5,`';

describe('a day’s bill', () => {
  it('is read by the names of its columns, with commas in a description', () => {
    expect(parseBill(['\uFEFF' + CLOUD_HEAD, paid, returned, SUMMARY].join('\r\n'))).toEqual([
      { kind: 'payment', tradeNo: 'Pabc12345', amountFen: 308_005, at: Date.UTC(2026, 10, 21, 5, 51, 31) },
      { kind: 'payback', tradeNo: 'Pabc12345', refundNo: 'Rxyz12345', amountFen: 8_050, state: 'open' },
    ]);
  });

  it('is read in its older shape too', () => {
    expect(parseBill([OLD_HEAD, paid, SUMMARY].join('\n'))).toMatchObject([{ kind: 'payment', amountFen: 308_005 }]);
  });

  it.each([
    ['SUCCESS', 'succeeded'],
    ['PROCESSING', 'open'],
    ['CHANGE', 'failed'],
    ['REFUNDCLOSE', 'failed'],
  ])('tells a refund of status %s as %s', (status, state) => {
    expect(parseBill([CLOUD_HEAD, returned.replace('PROCESSING', status)].join('\n'))).toMatchObject([{ state }]);
  });

  it('that has not the promised shape is no bill', () => {
    expect(() => parseBill('<html>')).toThrow(PayUnavailable);
    expect(() => parseBill([CLOUD_HEAD, paid.replaceAll('3080.05', 'many')].join('\n'))).toThrow(PayUnavailable);
    expect(parseBill(CLOUD_HEAD)).toEqual([]);
  });
});

describe('what WeChat Pay writes', () => {
  it('are instants in Shanghai', () => {
    const at = Date.UTC(2026, 11, 31, 17, 5, 9);
    expect(toPayTime(at)).toBe('20270101010509');
    expect(fromPayTime('20270101010509')).toBe(at);
    expect(fromPayTime('2027-01-01 01:05:09')).toBe(at);
    expect([fromPayTime(''), fromPayTime('2027'), fromPayTime('20271399999999')]).toEqual([null, null, null]);
  });

  it('are whole fen, or nothing', () => {
    expect([1, '12', 0, -1, 1.5, 'x', null, undefined, Number.NaN].map((value) => fenOf({ value }, 'value'))).toEqual([1, 12, 0, null, null, null, null, null, null]);
  });
});
