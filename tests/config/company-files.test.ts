import { readFileSync } from 'node:fs';
import path from 'node:path';
import { companyFiles, type CompanyFiles, type CompanyFilesInput } from '../../config/company-files/documents';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';

const owner = { name: '吴恒远', phone: '13900001111' };
const NOW = Date.now();

const sample = (name: string) => ({ name, bytes: readFileSync(path.resolve(__dirname, '../../docs/samples', name)) });
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const made = (input: Partial<CompanyFilesInput>) =>
  companyFiles({ company: '恒远电器', owner, organisations: null, products: null, ...input }, NOW);

function collectionsOf(files: CompanyFiles): Readonly<Record<string, readonly object[]>> {
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return files.collections;
}

async function problemsOf(input: Partial<CompanyFilesInput>): Promise<string[]> {
  const files = await made(input);
  if (files.ok) throw new Error('nothing is wrong');
  return files.problems.map(({ file: name, line, column, words }) => [name, line, column ?? '', words].join(' '));
}

describe('the samples', () => {
  let devcloud: Devcloud;
  beforeAll(async () => {
    devcloud = await startTestDevcloud();
  });
  afterAll(() => devcloud.stop());

  it('make a company whose owner signs in, finds its places and sells what is in its warehouse', async () => {
    const files = await made({ organisations: sample('organisations.csv'), products: sample('products.csv') });
    for (const [collection, documents] of Object.entries(collectionsOf(files))) {
      await devcloud.store.insert(collection, documents as readonly DocumentValue[]);
    }
    const client = clientOf(devcloud, 'o-first-owner');
    const code = files.ok ? (files.code ?? '') : '';
    await client.call('identity.invitation.accept', { phone: owner.phone, code });

    const { organisations } = await client.call('identity.organisation.list', {});
    expect(organisations.map(({ name }) => name).toSorted()).toEqual(
      ['恒远电器', '桥西店', '裕华店', '长安合作专卖店', '中山路卖场专柜', '城东专卖店', '城东二店', '锦绣装饰设计'].toSorted(),
    );
    const { rows } = await client.call('catalog.product.list', { search: 'jsq' });
    expect(rows).toMatchObject([{ model: 'JSQ30-16L8', listPriceFen: 328_000, selling: { available: 24 } }]);
    const product = rows[0];
    if (product === undefined) throw new Error('the heater is not on sale');
    const line = { productId: product.id, quantity: 2, unitPriceFen: product.listPriceFen };
    const address = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路 18 号' };
    const { totalFen } = await client.call('orders.report.create', {
      lines: [line],
      customer: { name: '张女士', phone: '13800138000' },
      address,
      wishedWindow: null,
    });
    expect(totalFen).toBe(656_000);
  });

  it('put a place below its parent wherever it stands in the file, under the same id every time', async () => {
    const upsideDown = file('places.csv', '名称,类型,上级\n城东二店,经销商,城东专卖店\n城东专卖店,经销商,恒远电器\n');
    const [first, again] = await Promise.all([made({ organisations: upsideDown }), made({ organisations: upsideDown, owner: null })]);
    const [company, dealer, branch] = collectionsOf(first).organisations as readonly { _id: string; name: string; path: readonly string[] }[];
    expect([company?.name, dealer?.name, branch?.name]).toEqual(['恒远电器', '城东专卖店', '城东二店']);
    expect(branch?.path).toEqual([company?._id, dealer?._id, branch?._id]);
    expect(collectionsOf(again).organisations).toEqual(collectionsOf(first).organisations);
  });

  it('read what Chinese Windows saves, which is not UTF-8', async () => {
    const bytes = Buffer.from('c3fbb3c62cc0e0d0cd0d0ac7c5cef7b5ea2cc3c5b5ea0d0a', 'hex');
    const files = await made({ organisations: { name: 'places.csv', bytes } });
    expect(collectionsOf(files).organisations).toMatchObject([{ name: '恒远电器' }, { name: '桥西店', kind: 'store' }]);
  });
});

const HEAD = '名称,型号,品类,标价（元）,会员价（元）,保修（月）,上门安装,耗材型号,期初库存';
const products = (...rows: readonly string[]) => ({ products: file('商品.csv', [HEAD, ...rows].join('\n')) });

describe('a wrong spreadsheet of products', () => {
  it.each<[what: string, row: string, problem: string]>([
    ['no name', ',JSQ30,燃气热水器,3280,,,,,', '名称 不能空着。'],
    ['a name that is too long', `${'长'.repeat(61)},JSQ30,燃气热水器,3280,,,,,`, '名称 最多 60 个字。'],
    ['a category that nobody knows', '飞船,X1,飞行器,3280,,,,,', '品类 只能填：燃气热水器、'],
    ['no price', '热水器,JSQ30,燃气热水器,,,,,,', '标价（元） 不能空着。'],
    ['a price in words', '热水器,JSQ30,燃气热水器,三千,,,,,', '标价（元） 请填大于 0 的金额'],
    ['a price of nothing', '热水器,JSQ30,燃气热水器,0,,,,,', '标价（元） 请填大于 0 的金额'],
    ['a third decimal', '热水器,JSQ30,燃气热水器,1.005,,,,,', '标价（元） 请填大于 0 的金额'],
    ['a member price above the list price', '热水器,JSQ30,燃气热水器,3280,3281,,,,', '会员价（元） 会员价不能高于标价。'],
    ['half a month', '热水器,JSQ30,燃气热水器,3280,,1.5,,,', '保修（月） 请填 0 到 600 的整数。'],
    ['a maybe', '热水器,JSQ30,燃气热水器,3280,,,也许,,', '上门安装 请填“是”或“否”。'],
    ['less than nothing in stock', '热水器,JSQ30,燃气热水器,3280,,,,,-1', '期初库存 请填 0 到 100000 的整数。'],
    ['a consumable that is not there', '净水器,RO-800,净水器,1999,,,,FC-800,', '耗材型号 这个文件里没有型号“FC-800”'],
    ['more cells than columns', '热水器,JSQ30,燃气热水器,3,280,,,,,12,9', ' 这一行的格子比表头多'],
    ['a quote that never ends', '"热水器,JSQ30,燃气热水器,3280,,,,,', ' 从这里起读不下去'],
  ])('with %s is refused, and the row is named', async (_what, row, problem) => {
    const found = await problemsOf(products('冰箱,BCD-500,冰箱,4567,,,否,,', row));
    expect(found.join('\n')).toContain(problem);
    expect(found.every((words) => words.startsWith('商品.csv 3 '))).toBe(true);
  });

  it('names every wrong row at once, blank rows counted as the spreadsheet counts them', async () => {
    expect(await problemsOf(products('热水器,JSQ30,燃气热水器,x,,,,,', ',,,,,,,,', '热水器,jsq-30,燃气热水器,3280,,,,,'))).toEqual([
      '商品.csv 2 标价（元） 请填大于 0 的金额，最多两位小数，例如 3280 或 3280.50。',
      '商品.csv 4 型号 和第 2 行重复。',
    ]);
  });

  it.each<[what: string, text: string, problem: RegExp]>([
    ['a column is missing', '名称,型号,品类\n热水器,JSQ30,燃气热水器', /表头缺“标价（元）”/],
    ['a column is unknown', `${HEAD},颜色\n热水器,JSQ30,燃气热水器,3280,,,,,,白`, /表头的“颜色”不认识/],
    ['a column stands twice', `${HEAD},型号\n热水器,JSQ30,燃气热水器,3280,,,,,,J`, /表头有两个“型号”/],
    ['nothing stands below the head', HEAD, /没有内容/],
    ['it is no text', 'PK\u0003\u0004\0\0', /不是 CSV/],
  ])('is refused when %s', async (_what, text, problem) => {
    expect((await problemsOf({ products: file('商品.csv', text) })).join('\n')).toMatch(problem);
  });

  it('brings no stock into a company that is at work already', async () => {
    const stocked = products('热水器,JSQ30,燃气热水器,3280,,,,,5');
    expect(await problemsOf({ ...stocked, owner: null })).toEqual([expect.stringContaining('商品.csv 2 期初库存 库存只在公司第一次建立时导入')]);
  });
});

describe('a wrong spreadsheet of places', () => {
  it.each<[what: string, rows: string, problem: string]>([
    ['a kind that nobody knows', '桥西店,超市,', '类型 只能填：门店、'],
    ['headquarters twice', '总公司,总部,', '类型 只能填：门店、'],
    ['the company itself', '恒远电器,门店,', '名称 公司自己不用写'],
    ['a parent that is not there', '桥西店,门店,东区', '上级 没有叫“东区”的单位'],
    ['one name twice', '桥西店,门店,\n桥西店,经销商,', '名称 和第 2 行重复。'],
    ['a circle', '甲,经销商,乙\n乙,经销商,甲', '上级 上级绕了一圈'],
  ])('with %s is refused', async (_what, rows, problem) => {
    const found = await problemsOf({ organisations: file('组织.csv', `名称,类型,上级\n${rows}`) });
    expect(found.join('\n')).toContain(problem);
  });
});
