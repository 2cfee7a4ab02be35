import type { Devcloud } from '../../devcloud/start-devcloud';
import { recommendedText } from '../../src/text/recommended';
import { customers, foundCompany } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { products, stockShelves } from '../fixtures/sales';
import type { MiniProgram, Start } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

let devcloud: Devcloud;
let program: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterEach(() => {
  expect(program?.problems ?? []).toEqual([]);
  program?.close();
  program = undefined;
});

afterAll(() => devcloud.stop());

const fridge = { path: 'packages/customer/pages/product/index', query: { productId: products.fridge._id }, scene: 1001 };
const queryOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries((path.split('?')[1] ?? '').split('&').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));

async function open(openid: string, start: Start): Promise<MiniProgram> {
  program = await bootAs(devcloud, openid, { start });
  return program;
}

describe('a moment', () => {
  it('says whose it is before anything was shared, and opens the thing itself', async () => {
    const { query } = (await open(customers.liu.openid, fridge)).shareMoment();
    expect(query).toMatch(/^productId=.+&scene=.+/);
    const { scene } = await clientOf(devcloud, customers.liu.openid).call('attribution.share.code', {});
    expect(decodeURIComponent(query)).toContain(`scene=${scene}`);
  });

  it('of somebody whom nobody knows opens the thing alone', async () => {
    expect((await open('nobody-in-moments', fridge)).shareMoment().query).toBe(`productId=${products.fridge._id}`);
  });
});

describe('a card in a chat', () => {
  it('carries whose it is, and shows the friend who opens it the thing and the way to it', async () => {
    program = await bootAs(devcloud, customers.zhang.openid, { start: fridge });
    const card = await program.shareCard();
    expect(card.title).toContain('对开门冰箱');
    const [path = ''] = card.path.split('?');
    expect(path).toBe('/pages/scan/index');
    program.close();

    program = await bootAs(devcloud, 'friend-in-wechat', { start: { path: path.slice(1), query: queryOf(card.path), scene: 1007 } });
    expect(program.text()).toContain(recommendedText.lead('张**'));
    await program.tap(recommendedText.product);
    expect(program.routes.at(-1)).toBe(fridge.path);
    const { rows } = await clientOf(devcloud, customers.zhang.openid).call('attribution.share.mine', {});
    expect(rows).toMatchObject([{ kind: 'product', channel: 'card', opened: 1 }]);
  });

  it('comes with a way to somebody who explains it, for which the friend leaves his number', async () => {
    const card = await (await open(customers.zhang.openid, fridge)).shareCard();
    program?.close();
    const friends = await open('asks-in-wechat', { path: 'pages/scan/index', query: queryOf(card.path), scene: 1007 });
    await friends.tap(recommendedText.ask);
    expect(friends.routes.at(-1)).toBe('packages/customer/pages/enquire/index');
  });

  it('of somebody whom nobody knows leads to the page itself', async () => {
    program = await bootAs(devcloud, 'nobody-in-wechat', { start: fridge });
    expect((await program.shareCard()).path).toContain(`${fridge.path}?productId=`);
  });
});
