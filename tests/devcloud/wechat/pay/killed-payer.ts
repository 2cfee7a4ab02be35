import { openStore } from '../../../../devcloud/store/open-store';
import { openPay } from '../../../../devcloud/wechat/pay/open-pay';

/** A process of its own: a payment is placed and paid, told to the parent, and then nothing ends properly. */
async function payAndWait(directory: string): Promise<void> {
  const store = await openStore({ directory });
  const pay = await openPay({ store, now: Date.now, openidOf: () => '', invoke: () => Promise.resolve(null) });
  const request = {
    sub_mch_id: '1900000109',
    out_trade_no: 'Pkilled123',
    total_fee: 100,
    body: '留量家电',
    spbill_create_ip: '127.0.0.1',
    env_id: 'local-env',
    trade_type: 'JSAPI',
    sub_openid: 'oPayer',
    function_name: 'payments',
  };
  const answer = await pay.serve({ apiName: 'unifiedOrder', request, invocation: '' });
  const prepayId = typeof answer === 'string' ? '' : String(answer['prepay_id']);
  process.stdout.write(`${String(await pay.payPrepaid(prepayId, 'oPayer'))}\n`);
  setInterval(() => undefined, 1000);
}

void payAndWait(process.argv[2] ?? '');
