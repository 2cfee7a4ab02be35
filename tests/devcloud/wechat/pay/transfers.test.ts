import { createSign } from 'node:crypto';
import { merchantKeys } from '../../../../devcloud/wechat/pay/local-merchant';
import { startLocalCloud, type LocalCloud } from '../../gateway/local-cloud';

const BILLS = '/v3/fund-app/mch-transfer/transfer-bills';
const PAYEE = 'oPayee';
const DAY_MS = 86_400_000;

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

function send(method: 'GET' | 'POST', path: string, fields?: object, secret = merchantKeys().privateKey) {
  const body = fields === undefined ? '' : JSON.stringify(fields);
  const signature = createSign('RSA-SHA256').update(`${method}\n${path}\n1900000000\nn\n${body}\n`).sign(secret, 'base64');
  const facts = `mchid="1900000109",nonce_str="n",signature="${signature}",timestamp="1900000000",serial_no="${merchantKeys().certificateSerial}"`;
  return local.pay.transfers.serve({ method, path, body, authorization: `WECHATPAY2-SHA256-RSA2048 ${facts}` });
}

const aBill = (changes: object = {}) => ({
  appid: 'wx0000localcloud00',
  out_bill_no: 'C1',
  transfer_scene_id: '1005',
  openid: PAYEE,
  transfer_amount: 5_000,
  transfer_remark: '推广佣金',
  notify_url: 'https://functions.local/commission',
  transfer_scene_report_infos: [
    { info_type: '岗位类型', info_content: '推广员' },
    { info_type: '报酬说明', info_content: '佣金' },
  ],
  ...changes,
});
const request = (changes: object = {}) => send('POST', BILLS, aBill(changes));
const ask = (billNo = 'C1') => send('GET', `${BILLS}/out-bill-no/${billNo}`);
const packageOf = async () => String((await request())?.fields['package_info']);

describe('a merchant transfer', () => {
  it('waits for its payee, arrives when he accepts, and is told of once', async () => {
    const packageInfo = await packageOf();
    expect(await request()).toMatchObject({ status: 200, fields: { state: 'WAIT_USER_CONFIRM', package_info: packageInfo } });
    expect(await local.pay.transfers.accept(packageInfo, 'oStranger')).toBe('not_yours');
    expect(await local.pay.transfers.accept(packageInfo, PAYEE)).toBeNull();
    expect(await local.pay.transfers.accept(packageInfo, PAYEE)).toBe('received');
    expect(await ask()).toMatchObject({ status: 200, fields: { state: 'SUCCESS', transfer_amount: 5_000, openid: PAYEE } });
    await local.pay.notices.deliverDue();
    expect(local.told.map(({ functionName }) => functionName)).toEqual(['commission']);
  });

  it('is one bill a number, which takes no other amount', async () => {
    await request();
    await request();
    expect(await local.pay.transfers.list()).toHaveLength(1);
    expect(await request({ transfer_amount: 6_000 })).toMatchObject({ status: 400, fields: { code: 'ALREADY_EXISTS' } });
    expect(await ask('C2')).toMatchObject({ status: 404, fields: { code: 'NOT_FOUND' } });
  });

  it('needs the merchant’s signature, and everything that WeChat asks for', async () => {
    expect(await local.pay.transfers.serve({ method: 'POST', path: BILLS, body: JSON.stringify(aBill()), authorization: '' })).toMatchObject({ status: 401 });
    for (const wrong of [{ out_bill_no: 'C-1' }, { openid: '' }, { transfer_amount: 9 }, { transfer_amount: 200_000 }, { transfer_scene_report_infos: [] }, { appid: 'wxother' }])
      expect([wrong, await request(wrong)]).toMatchObject([wrong, { status: 400 }]);
    expect(await local.pay.transfers.list()).toEqual([]);
  });

  it('is closed after a day, taken back before, and then cannot be accepted', async () => {
    const first = await packageOf();
    local.advance(DAY_MS);
    expect(await ask()).toMatchObject({ fields: { state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' } });
    expect(await local.pay.transfers.accept(first, PAYEE)).toBe('over');
    await request({ out_bill_no: 'C2' });
    expect(await send('POST', `${BILLS}/out-bill-no/C2/cancel`, {})).toMatchObject({ status: 200, fields: { state: 'CANCELING' } });
    expect(await ask('C2')).toMatchObject({ fields: { state: 'CANCELLED' } });
    expect(await send('POST', `${BILLS}/out-bill-no/C2/cancel`, {})).toMatchObject({ status: 400 });
  });

  it('is refused, comes back, or takes its time when told so, and answers may be lost', async () => {
    await local.pay.setBehaviour({ transfers: 'not_enough' });
    expect(await request()).toMatchObject({ status: 403, fields: { code: 'NOT_ENOUGH' } });
    await local.pay.setBehaviour({ transfers: 'processing' });
    expect(await request()).toMatchObject({ fields: { state: 'PROCESSING' } });
    await local.pay.transfers.decide('C1', 'WAIT_USER_CONFIRM');
    await local.pay.setBehaviour({ transfers: 'returned' });
    expect(await local.pay.transfers.accept(await packageOf(), PAYEE)).toBeNull();
    expect(await ask()).toMatchObject({ fields: { state: 'FAIL' } });
    await local.pay.setBehaviour({ calls: 'lost', transfers: 'waits' });
    expect(await request({ out_bill_no: 'C2' })).toBeNull();
    await local.pay.setBehaviour({ calls: 'served' });
    expect(await ask('C2')).toMatchObject({ fields: { state: 'WAIT_USER_CONFIRM' } });
  });
});
