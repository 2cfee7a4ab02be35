import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import cloud from 'wx-server-sdk';
import { failureOf, startLocalCloud } from '../gateway/local-cloud';
import type { LocalCloud } from '../gateway/local-cloud';
import { openapiWith } from './sdk-openapi';

let local: LocalCloud;
const openapi = openapiWith();

beforeAll(async () => {
  local = await startLocalCloud({
    baseUrl: 'http://192.168.1.5:8620',
    permissions: [
      'wxacode.getUnlimited',
      'subscribeMessage.send',
      'phonenumber.getPhoneNumber',
      'security.msgSecCheck',
      'security.mediaCheckAsync',
    ],
    phones: { oAnna: '13800138000' },
  });
});
afterAll(() => local.close());
beforeEach(() => local.beInvocation('test'));

/** What a phone's camera reads in a PNG. */
function readCode(image: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(image);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe('permissions of the function', () => {
  it('an API that config.json does not declare is -604101', async () => {
    const strict = await startLocalCloud({ permissions: ['wxacode.getUnlimited'] });
    expect(await failureOf(openapi.security.msgSecCheck({ content: 'hi' }))).toMatchObject({
      errCode: -604101,
      errMsg: 'system error: error code: -604101',
    });
    expect(await openapi.wxacode.getUnlimited({ scene: 'a' })).toMatchObject({ errCode: 0 });
    await strict.close();
    local.beInvocation('test');
  });

  it('an API that does not exist is -604100, and a caller that is no function -604104', async () => {
    expect(await failureOf(openapi.nothing.here({ a: 1 }))).toMatchObject({ errCode: -604100 });
    local.beInvocation('stranger');
    expect(await failureOf(openapi.wxacode.getUnlimited({ scene: 'a' }))).toMatchObject({ errCode: -604104 });
  });
});

describe('wxacode.getUnlimited', () => {
  it('returns an image in which a camera finds the landing page with the scene', async () => {
    const scene = "A1!#$&'()*+,/:;=?@-._~zZ9";
    const { contentType, buffer, errMsg } = await openapi.wxacode.getUnlimited({ scene });
    expect([contentType, errMsg]).toEqual(['image/png', 'openapi.wxacode.getUnlimited:ok']);
    const address = new URL(readCode(buffer) ?? '');
    expect(address.origin + address.pathname).toBe('http://192.168.1.5:8620/pages/scan/index');
    expect(address.searchParams.get('scene')).toBe(scene);
  });

  it('takes page, width and colour', async () => {
    const options = {
      scene: 'a',
      page: 'pages/other/index',
      checkPath: false,
      width: 280,
      lineColor: { r: 120, g: 0, b: 0 },
      isHyaline: false,
    };
    const { buffer } = await openapi.wxacode.getUnlimited(options);
    expect(PNG.sync.read(buffer).width).toBe(280);
    expect(readCode(buffer)).toBe('http://192.168.1.5:8620/pages/other/index?scene=a');
  });

  it('takes a scene of 32 characters and answers through both versions of the protocol', async () => {
    const secondVersion = openapiWith({ version: 'v2' });
    expect(await secondVersion.wxacode.getUnlimited({ scene: 'x'.repeat(32) })).toMatchObject({ errCode: 0 });
  });

  it.each([
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['a scene with a space', { scene: 'a b' }, 40129],
    ['a Chinese scene', { scene: '码' }, 40129],
    ['no scene', { page: 'pages/scan/index' }, 47001],
    ['a page with a query', { scene: 'a', page: 'pages/scan/index?a=1', checkPath: false }, 41030],
    ['a page with a leading slash', { scene: 'a', page: '/pages/scan/index', checkPath: false }, 41030],
    ['a page that is not released', { scene: 'a', page: 'pages/other/index' }, 41030],
    ['an unknown version', { scene: 'a', envVersion: 'beta' }, 47001],
    ['a width of 100', { scene: 'a', width: 100 }, 47001],
  ])('refuses %s', async (_, parameters, errCode) => {
    expect(await failureOf(openapi.wxacode.getUnlimited(parameters))).toMatchObject({ errCode });
  });
});

describe('subscribeMessage.send', () => {
  const message = (thing = '您的订单已发货') => ({
    touser: 'oAnna',
    page: 'pages/order/index',
    templateId: 'T1',
    data: { thing1: { value: thing }, character_string2: { value: 'A-001' } },
  });

  it('delivers one message for one accept, then 43101', async () => {
    await local.wechat.subscribeMessages.grantQuota('oAnna', ['T1', 'T2']);
    await local.wechat.subscribeMessages.grantQuota('oAnna', ['T1']);
    expect(await local.wechat.subscribeMessages.quotaOf('oAnna')).toEqual({ T1: 2, T2: 1 });

    expect(await openapi.subscribeMessage.send(message())).toEqual({
      errMsg: 'openapi.subscribeMessage.send:ok',
      errCode: 0,
    });
    expect(await openapi.subscribeMessage.send(message())).toMatchObject({ errCode: 0 });
    const failure = await failureOf(openapi.subscribeMessage.send(message()));
    expect(failure).toMatchObject({ errCode: 43101, errMsg: expect.stringContaining('user refuse to accept the msg') as unknown });
    expect(await local.wechat.subscribeMessages.quotaOf('oAnna')).toEqual({ T1: 0, T2: 1 });
  });

  it('spends an accept once even when two messages are sent at the same time', async () => {
    await local.wechat.subscribeMessages.grantQuota('oTwin', ['T1']);
    const twice = [0, 1].map(() => openapi.subscribeMessage.send({ ...message(), touser: 'oTwin' }));
    const outcomes = (await Promise.allSettled(twice)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('writes every attempt that reached WeChat into the log, newest first', async () => {
    await local.wechat.subscribeMessages.grantQuota('oLog', ['T1']);
    await openapi.subscribeMessage.send({ ...message('一'), touser: 'oLog' });
    local.advance(1000);
    await failureOf(openapi.subscribeMessage.send({ ...message('二'), touser: 'oLog' }));

    const [second, first] = await local.wechat.subscribeMessages.messages('oLog');
    expect(second).toMatchObject({ openid: 'oLog', errcode: 43101, fields: { thing1: '二' } });
    expect(first).toMatchObject({
      errcode: 0,
      templateId: 'T1',
      page: 'pages/order/index',
      fields: { thing1: '一', character_string2: 'A-001' },
    });
    expect(first?.sentAt).toBeInstanceOf(Date);
    expect((await local.wechat.subscribeMessages.messages()).length).toBeGreaterThan(2);
  });

  it('takes a thing of 20 characters and refuses 21 with 47003, without spending the accept', async () => {
    await local.wechat.subscribeMessages.grantQuota('oAnna', ['T1']);
    expect(await failureOf(openapi.subscribeMessage.send(message('字'.repeat(21))))).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining('argument invalid! data.thing1.value invalid') as unknown,
    });
    expect(await openapi.subscribeMessage.send(message('字'.repeat(20)))).toMatchObject({ errCode: 0 });
  });

  it.each([{ touser: '' }, { templateId: '' }, { data: 'x' }])('refuses %j as badly formed', async (change) => {
    expect(await failureOf(openapi.subscribeMessage.send({ ...message(), ...change }))).toMatchObject({
      errCode: 47001,
    });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  it('gives the phone behind a code once', async () => {
    const code = await local.wechat.phoneNumbers.issuePhoneCode('oAnna');
    expect(await openapi.phonenumber.getPhoneNumber({ code })).toMatchObject({
      phoneInfo: { phoneNumber: '13800138000', purePhoneNumber: '13800138000', countryCode: 86 },
      errCode: 0,
    });
    expect(await failureOf(openapi.phonenumber.getPhoneNumber({ code }))).toMatchObject({ errCode: 40029 });
  });

  it('gives nothing for a code that is unknown or older than five minutes', async () => {
    expect(await failureOf(openapi.phonenumber.getPhoneNumber({ code: 'guess' }))).toMatchObject({ errCode: 40029 });
    const code = await local.wechat.phoneNumbers.issuePhoneCode('oAnna');
    local.advance(5 * 60 * 1000 + 1);
    expect(await failureOf(openapi.phonenumber.getPhoneNumber({ code }))).toMatchObject({ errCode: 40029 });
  });

  it('issues no code for a person without a phone', async () => {
    await expect(local.wechat.phoneNumbers.issuePhoneCode('oNobody')).rejects.toThrow('oNobody');
  });
});

describe('content security', () => {
  const contentSecurity = () => local.wechat.contentSecurity;
  afterEach(() => contentSecurity().setRules({ refusedWords: [], refuseAllText: false, refuseAllMedia: false, mediaAnswers: 'soon' }));
  const check = (content: string) => openapi.security.msgSecCheck({ content, version: 2, scene: 2, openid: 'oAnna' });

  it('passes text until a word or all text is refused', async () => {
    expect(await check('你好')).toMatchObject({
      result: { suggest: 'pass', label: 100 },
      traceId: expect.any(String) as unknown,
      errCode: 0,
    });
    contentSecurity().setRules({ refusedWords: ['坏词'] });
    expect(await check('一个坏词')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check('你好')).toMatchObject({ result: { suggest: 'pass' } });
    contentSecurity().setRules({ refuseAllText: true });
    expect(await check('你好')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await failureOf(openapi.security.msgSecCheck({ content: '你好' }))).toMatchObject({ errCode: 87014 });
  });

  it('refuses text of more than 2,500 characters', async () => {
    expect(await failureOf(check('字'.repeat(2501)))).toMatchObject({ errCode: 47001 });
  });

  it('answers a media check at once and judges it afterwards', async () => {
    contentSecurity().setRules({ refuseAllMedia: true });
    const media = { mediaUrl: 'http://x/a.png', mediaType: 2, version: 2, scene: 1, openid: 'oAnna' };
    const { traceId } = await openapi.security.mediaCheckAsync(media);
    expect(local.mediaChecks).toEqual([]);
    await contentSecurity().settle();
    expect(local.mediaChecks).toEqual([
      expect.objectContaining({
        Event: 'wxa_media_check',
        trace_id: traceId,
        result: { suggest: 'risky', label: 21000 },
      }),
    ]);
  });

  it('holds what it found back until it is told to say it, or says it never', async () => {
    const media = { mediaUrl: 'http://x/b.png', mediaType: 2, version: 2, scene: 1, openid: 'oAnna' };
    const before = local.mediaChecks.length;
    contentSecurity().setRules({ mediaAnswers: 'never' });
    await openapi.security.mediaCheckAsync(media);
    contentSecurity().setRules({ mediaAnswers: 'held' });
    const { traceId } = await openapi.security.mediaCheckAsync(media);
    await contentSecurity().settle();
    expect(local.mediaChecks).toHaveLength(before);
    expect(await contentSecurity().deliverMedia()).toBe(1);
    expect(local.mediaChecks.slice(before)).toMatchObject([{ trace_id: traceId, result: { suggest: 'pass' } }]);
    expect(await contentSecurity().deliverMedia()).toBe(0);
  });
});

describe('the rest of WeChat', () => {
  it('knows no cloud ids', async () => {
    expect(await Promise.resolve(cloud.getOpenData({ list: ['cid1'] }))).toEqual({
      list: [{ cloudID: 'cid1', errCode: -601005, errMsg: 'invalid cloudID' }],
      errMsg: 'getOpenData:ok',
      errCode: 0,
    });
  });
});
