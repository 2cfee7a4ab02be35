import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { products, stockShelves } from '../../fixtures/sales';
import { agreedTerms, aList, DEALER, inDays, listedPrices, theTerms } from '../../fixtures/trade';
import { keptSpreadsheet } from '../../fixtures/warehouse';
import { workbook } from '../../fixtures/workbook';

jest.setTimeout(60_000);

const HEATER = products.heater._id;
const PURIFIER = products.purifier._id;
let devcloud: Devcloud;
let owner: Client;
let finance: Client;
let dealer: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  owner = clientOf(devcloud, people.owner.openid);
  finance = clientOf(devcloud, people.finance.openid);
  dealer = clientOf(devcloud, people.dealer.openid);
});

afterAll(() => devcloud.stop());

describe('who may', () => {
  const places = organisations.map(({ id }) => id);
  const trading = ['org_storeqiaoxi', 'org_storeyuhua', 'org_dealereast', 'org_dealershop'];
  const office = ['owner', 'supervisor', 'finance'];
  const books = ['owner', 'finance'];

  it.each(Object.entries(people))('%s reads and changes the terms of each place as the tree says', async (who, { openid }) => {
    const client = clientOf(devcloud, openid);
    for (const organisationId of places) {
      const answer = await client.answer('trade.terms.get', { organisationId });
      const mayRead = trading.includes(organisationId) && (office.includes(who) || (who === 'dealer' && organisationId === DEALER));
      expect([organisationId, answer.ok]).toEqual([organisationId, mayRead]);
      const save = await client.answer('trade.terms.save', { organisationId, values: theTerms(), basedOn: 999, reason: '试试' });
      const refused = save.ok ? 'ok' : save.error.code;
      const expected = trading.includes(organisationId) ? 'trade.version.outdated' : 'trade.organisation.missing';
      expect([organisationId, refused]).toEqual([organisationId, books.includes(who) ? expected : 'auth.forbidden']);
      const history = await client.answer('trade.terms.history', { organisationId });
      expect([organisationId, history.ok]).toEqual([organisationId, mayRead]);
    }
  });
});

describe('the terms with a dealer', () => {
  it('keep every version with what it changed, and only the office reads its notes', async () => {
    const { tierId } = await listedPrices(devcloud, [{ productId: HEATER, priceFen: 250_000 }]);
    const { personId } = idsOf(people.supervisor);
    await agreedTerms(devcloud, DEALER, { priceTier: tierId, creditFen: 5_000_000, termDays: 30, salespersonId: personId, note: '只认黄老板签字' });
    await agreedTerms(devcloud, DEALER, { priceTier: tierId, creditFen: 8_000_000, termDays: 30, salespersonId: personId, note: '只认黄老板签字' });
    const own = await dealer.call('trade.terms.get', {});
    expect(own).toMatchObject({ organisation: { id: DEALER }, version: 2, values: { creditFen: 8_000_000, note: '' }, salespersonName: '赵主管', byName: null, reason: null, choices: null });
    expect(await owner.call('trade.terms.get', { organisationId: DEALER })).toMatchObject({ values: { note: '只认黄老板签字' }, byName: '孙会计', reason: '谈好了' });
    const { rows, names } = await owner.call('trade.terms.history', { organisationId: DEALER });
    expect(rows).toMatchObject([
      { version: 2, before: { creditFen: 5_000_000 }, values: { creditFen: 8_000_000 } },
      { version: 1, before: { creditFen: 0, priceTier: null }, values: { creditFen: 5_000_000 } },
    ]);
    expect(names.map(({ name }) => name)).toContain('赵主管');
    expect((await owner.call('trade.terms.list', {})).rows.find(({ organisation }) => organisation.id === DEALER)?.terms).toMatchObject({ creditFen: 8_000_000, salespersonName: '赵主管' });
  });

  it('have a history for the dealer too: what changed for him and from when, not who wrote it, why, or what the office notes', async () => {
    const { values, version } = await owner.call('trade.terms.get', { organisationId: DEALER });
    const save = (over: object, basedOn: number) => finance.call('trade.terms.save', { organisationId: DEALER, values: { ...values, ...over }, basedOn, reason: '内部原因' });
    await save({ termDays: 45, note: '看紧一点' }, version);
    await save({ termDays: 45, note: '看得更紧' }, version + 1);
    const { rows } = await dealer.call('trade.terms.history', {});
    expect(rows[0]).toMatchObject({ version: version + 1, byName: null, reason: null, before: { termDays: values.termDays, note: '' }, values: { termDays: 45, note: '' } });
    expect(JSON.stringify(rows)).not.toMatch(/内部原因|看紧|看得更紧|只认黄老板|孙会计/);
    expect((await owner.call('trade.terms.history', { organisationId: DEALER })).rows[0]).toMatchObject({ version: version + 2, byName: '孙会计', reason: '内部原因' });
  });

  it.each([
    [{ priceTier: 'ptr_zzzzzzzzzzzz' }, 'trade.tier.missing'],
    [{ salespersonId: idsOf(people.dealer).personId }, 'trade.terms.salesperson_missing'],
    [{}, 'trade.terms.unchanged'],
  ])('are refused: %j', async (over, code) => {
    expect(await finance.refusal('trade.terms.save', { organisationId: 'org_storeyuhua', values: theTerms(over), basedOn: 0, reason: '试试' })).toMatchObject({ code });
  });

  it('are changed by one of ten who saw the same version', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, position) =>
        finance.answer('trade.terms.save', { organisationId: 'org_storeqiaoxi', values: theTerms({ termDays: position + 1 }), basedOn: 0, reason: `第 ${position} 个` }, { contended: true }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await finance.call('trade.terms.history', { organisationId: 'org_storeqiaoxi' })).rows).toHaveLength(1);
  });
});

describe('the price lists of a tier', () => {
  it('hold from their day on; a coming one is replaced, one that holds never', async () => {
    const first = await listedPrices(devcloud, [{ productId: HEATER, priceFen: 250_000 }, { productId: PURIFIER, priceFen: 150_000 }]);
    const tier = { kind: 'known', id: first.tierId } as const;
    const coming = aList([{ productId: HEATER, priceFen: 240_000 }], { tier, basedOn: 1, from: first.listId, effectiveFrom: inDays(3) });
    const second = await finance.call('trade.price.save', coming);
    const third = await finance.call('trade.price.save', { ...coming, basedOn: 2, from: second.listId, replaces: second.listId, effectiveFrom: inDays(5), changes: [{ productId: PURIFIER, priceFen: null }] });
    const standings = (await finance.call('trade.price.lists', {})).tiers.find(({ id }) => id === first.tierId)?.lists.map(({ standing }) => standing);
    expect(standings).toEqual(['coming', 'replaced', 'holding']);
    expect((await finance.call('trade.price.get', { listId: third.listId })).lines).toMatchObject([{ productId: HEATER, priceFen: 240_000, beforeFen: 250_000 }]);
    const codeOf = async (over: object) => (await finance.refusal('trade.price.save', { ...coming, basedOn: 3, ...over })).code;
    expect(await codeOf({ replaces: first.listId })).toBe('trade.price.started');
    expect(await codeOf({ effectiveFrom: inDays(-1) })).toBe('trade.price.day_past');
    expect(await codeOf({ effectiveFrom: inDays(5) })).toBe('trade.price.day_taken');
    expect(await codeOf({ basedOn: 2 })).toBe('trade.version.outdated');
    expect(await codeOf({ changes: [{ productId: HEATER, priceFen: products.heater.listPriceFen + 1 }] })).toBe('trade.price.above_list');
  });

  it('show a dealer his own tier today, page by page and by search, and never another one', async () => {
    const own = await listedPrices(devcloud, [{ productId: HEATER, priceFen: 251_000 }, { productId: PURIFIER, priceFen: 151_000 }]);
    await listedPrices(devcloud, [{ productId: HEATER, priceFen: 199_000 }]);
    await agreedTerms(devcloud, DEALER, { priceTier: own.tierId, termDays: 7 });
    await finance.call('trade.price.save', aList([{ productId: HEATER, priceFen: 1 }], { tier: { kind: 'known', id: own.tierId }, basedOn: 1, from: own.listId, effectiveFrom: inDays(1) }));
    const { rows, effectiveFrom } = await dealer.call('trade.price.own', {});
    expect(effectiveFrom).toBe(inDays(0));
    expect(rows.map(({ productId, priceFen }) => [productId, priceFen])).toEqual(expect.arrayContaining([[HEATER, 251_000], [PURIFIER, 151_000]]));
    expect((await dealer.call('trade.price.own', { search: 'ro 800' })).rows.map(({ productId }) => productId)).toEqual([PURIFIER]);
    expect((await dealer.call('trade.price.own', { search: '水器' })).rows.map(({ productId }) => productId)).toContain(PURIFIER);
    await agreedTerms(devcloud, DEALER, { priceTier: null, termDays: 8 });
    expect(await dealer.call('trade.price.own', {})).toMatchObject({ tierName: null, rows: [] });
  });
});

describe('a table of prices', () => {
  it('is read row by row, with what is wrong in each, and nothing of it is kept', async () => {
    const before = await finance.call('trade.price.lists', {});
    const table = '表头说明\n型号\t提货价（元）\nro-800\t¥1,500.00元\nRO-800\t1400\n没有的型号\t100\nBCD-500\t一千\n=1+1\t5\nCXW-20\t999999\n';
    const { rows, problems } = await finance.call('trade.price.preview', { from: null, table });
    expect(rows).toMatchObject([{ line: 3, productId: PURIFIER, priceFen: 150_000 }, { line: 4 }]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'repeated'],
      [5, 'product_unknown'],
      [6, 'not_amount'],
      [7, 'product_unknown'],
      [8, 'price_above_list'],
    ]);
    expect(await finance.call('trade.price.lists', {})).toEqual(before);
  });

  it.each([
    ['只有一列\n1\n', 'column_missing'],
    ['<html>型号</html>', 'file_unknown'],
    ['型号,价格\n', 'no_rows'],
  ])('says when it is no such table: %s', async (table, code) => {
    expect((await finance.call('trade.price.preview', { from: null, table })).problems[0]).toMatchObject({ code });
  });

  it('is read out of a workbook as out of what was pasted: what is wrong by its row and column', async () => {
    const bytes = workbook([['型号', '标价', '价格'], ['RO-800', 3000, 1500.5], ['BCD-500', 1, '一千'], ['没有的型号', 1, 100]]);
    const { rows, problems } = await finance.call('trade.price.preview', { from: null, fileId: await keptSpreadsheet(devcloud, bytes) });
    expect(rows).toMatchObject([{ line: 2, productId: PURIFIER, priceFen: 150_050 }]);
    expect(problems).toMatchObject([{ line: 3, column: '价格', code: 'not_amount' }, { line: 4, code: 'product_unknown' }]);
    const gone = await finance.call('trade.price.preview', { from: null, fileId: 'cloud://local-env.local/spreadsheets/gone.xlsx' });
    expect(gone.problems).toMatchObject([{ code: 'file_gone', line: null }]);
  });

  it('is saved as it was read, beside the prices before', async () => {
    const first = await listedPrices(devcloud, [{ productId: PURIFIER, priceFen: 160_000 }]);
    const { rows } = await finance.call('trade.price.preview', { from: first.listId, table: '型号,价格\nRO-800,1500\n' });
    expect(rows).toMatchObject([{ beforeFen: 160_000, priceFen: 150_000 }]);
    const changes = rows.map(({ productId, priceFen }) => ({ productId, priceFen }));
    const saved = await finance.call('trade.price.save', aList(changes, { tier: { kind: 'known', id: first.tierId }, basedOn: 1, effectiveFrom: inDays(2) }));
    expect((await finance.call('trade.price.get', { listId: saved.listId })).lines).toMatchObject([{ productId: PURIFIER, priceFen: 150_000 }]);
  });
});
