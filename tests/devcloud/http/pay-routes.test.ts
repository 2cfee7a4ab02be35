import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildFixtureFunctions } from '../../fixtures/fixture-functions';

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildFixtureFunctions(), timers: 'manual' });
});
afterAll(() => devcloud.stop());

async function ask(place: string, body?: object): Promise<{ readonly status: number; readonly answer: Record<string, unknown> }> {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${devcloud.url}/dev/${place}`, options);
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const PAYER = 'dev-customer-zhang';

describe('what a payer sees', () => {
  test.each(['/pay', '/pay/code', '/pay/pay.css', '/pay/pay.js', '/pay/code.js', '/pay/sheet.js', '/pay/receive', '/pay/receive.js', '/console/payments.js'])('%s is served', async (place) => {
    expect((await fetch(devcloud.url + place)).status).toBe(200);
  });

  test('a payment code with its picture, and what he is asked for', async () => {
    const { answer } = await ask('pay/code', { openid: PAYER });
    expect(answer).toMatchObject({ code: expect.stringMatching(/^1[0-5]\d{16}$/) as string, payerName: '张晓雯', picture: expect.stringMatching(/^data:image\/png/) as string });
    expect(await ask(`pay/asked?openid=${PAYER}`)).toMatchObject({ answer: { asked: [] } });
    expect(await ask('pay/asked', { tradeNo: 'P1', openid: PAYER, agrees: true })).toMatchObject({ answer: { done: false } });
    expect(await ask('pay/asked', { tradeNo: 'P1', openid: PAYER, agrees: 'yes' })).toMatchObject({ status: 400 });
  });

  test('nothing of an order that is not there', async () => {
    expect(await ask('pay/prepaid?prepayId=wx1')).toMatchObject({ status: 404 });
    expect(await ask('pay/prepaid', { prepayId: 'wx1', openid: PAYER })).toMatchObject({ answer: { problem: 'missing' } });
    expect(await ask('pay/prepaid', {})).toMatchObject({ status: 400 });
  });
});

describe('what the console moves', () => {
  test('WeChat’s behaviour, within what it can do', async () => {
    expect(await ask('pay/behaviour', { refunds: 'pending' })).toMatchObject({ answer: { refunds: 'pending', calls: 'served' } });
    expect(await ask('pay/behaviour')).toMatchObject({ answer: { refunds: 'pending' } });
    expect(await ask('pay/behaviour', { refunds: 'sometimes' })).toMatchObject({ status: 400 });
  });

  test('the lists, and what is due', async () => {
    expect(await ask('pay/trades')).toMatchObject({ answer: { trades: [] } });
    expect(await ask('pay/refunds')).toMatchObject({ answer: { refunds: [] } });
    expect(await ask('pay/notices')).toMatchObject({ answer: { notices: [] } });
    expect(await ask('pay/notices/due', {})).toMatchObject({ answer: { tried: 0 } });
    expect(await ask('pay/notices/deliver', { id: 'none' })).toMatchObject({ status: 500 });
    expect(await ask('pay/refunds/decide', { refundNo: 'none', state: 'PROCESSING' })).toMatchObject({ status: 400 });
  });
});

describe('a picture from a browser', () => {
  test('goes to the address that was given for it, and is then a file of the storage', async () => {
    const { answer } = await ask('upload-ticket', { path: 'evidence/req_1.jpg' });
    expect((await fetch(String(answer['url']), { method: 'PUT', body: 'picture' })).status).toBe(200);
    expect((await devcloud.storage.read('evidence/req_1.jpg'))?.toString()).toBe('picture');
    expect(answer['fileId']).toBe(devcloud.storage.fileIdOf('evidence/req_1.jpg'));
    expect(await ask('upload-ticket', { path: '../secret' })).toMatchObject({ status: 400 });
  });
});
