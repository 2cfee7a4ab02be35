import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { products, stockShelves } from '../../fixtures/sales';
import { arrivalSheet, finishWork, keptSpreadsheet, newModel, previewed } from '../../fixtures/warehouse';
import { formula, workbook } from '../../fixtures/workbook';

jest.setTimeout(60_000);

let devcloud: Devcloud;
let office: Client;
let soon: string;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
  soon = addDays(dayOf(devcloud.clock.now().getTime()), 4);
});
afterAll(() => devcloud.stop());

const someModels = (many: number) => Promise.all(Array.from({ length: many }, () => newModel(devcloud)));
const booked = (productId: string) => storedDocument(devcloud, 'ledger_accounts', accounts.stock(productId));
async function commit(importId: string | null): Promise<void> {
  await office.call('warehouse.import.commit', { importId: importId ?? '' }, { contended: true });
  await finishWork(devcloud);
}

describe('opening stock out of a spreadsheet', () => {
  it('is shown first, booked when somebody says so, and never twice', async () => {
    const models = await someModels(23);
    const sheet = workbook([['期初库存表'], ['产品型号', '库存数量'], ...models.map(({ model }, position) => [model, `${position + 1} 台`])]);
    const preview = await previewed(devcloud, 'opening', sheet);
    expect(preview).toMatchObject({ state: 'shown', rows: 23, pieces: 276, problems: [], problemCount: 0 });
    expect(preview.sample[0]).toMatchObject({ line: 3, model: models[0]?.model, quantity: 1 });
    expect(await booked(models[0]?.productId ?? '')).toBeUndefined();

    await commit(preview.importId);
    for (const [position, { productId }] of models.entries()) expect(await booked(productId)).toMatchObject({ posted: position + 1 });
    expect(await office.call('warehouse.import.get', { importId: preview.importId ?? '' })).toMatchObject({ state: 'booked', booked: 23, skipped: 0 });

    await commit(preview.importId);
    expect(await booked(models[4]?.productId ?? '')).toMatchObject({ posted: 5, transfers: 1 });
    const again = await previewed(devcloud, 'opening', sheet);
    expect(again).toMatchObject({ importId: null, problemCount: 23 });
    expect(again.problems[0]).toMatchObject({ line: 3, code: 'counted_before' });
  });

  it('is booked once however many rounds run at once, and goes on where one stopped', async () => {
    const models = await someModels(40);
    const { importId } = await previewed(devcloud, 'opening', workbook([['型号', '数量'], ...models.map(({ model }) => [model, 3])]));
    const commits = Array.from({ length: 5 }, () => office.call('warehouse.import.commit', { importId: importId ?? '' }, { contended: true }));
    await Promise.all([...commits, finishWork(devcloud), finishWork(devcloud)]);
    await finishWork(devcloud);
    for (const { productId } of models) expect(await booked(productId)).toMatchObject({ posted: 3, transfers: 1 });
    expect(await office.call('warehouse.import.get', { importId: importId ?? '' })).toMatchObject({ state: 'booked', booked: 40, skipped: 0 });
  });

  it('leaves out a model on which somebody booked after the preview', async () => {
    const [one, other] = await someModels(2);
    const { importId } = await previewed(devcloud, 'opening', workbook([['型号', '数量'], [one?.model ?? '', 3], [other?.model ?? '', 4]]));
    await office.call('warehouse.stock.count', { productId: one?.productId ?? '', counted: 9, basedOn: 0, reason: '先盘了' });
    await commit(importId);
    expect(await booked(one?.productId ?? '')).toMatchObject({ posted: 9 });
    expect(await office.call('warehouse.import.get', { importId: importId ?? '' })).toMatchObject({ state: 'booked', booked: 1, skipped: 1 });
  });
});

describe('purchases out of a spreadsheet', () => {
  it('are announced once for each number and model, whichever sheet they stand in', async () => {
    const [one, other] = await someModels(2);
    const rows = [
      [one?.model ?? '', 20, soon, 'CG-1', '海尔'],
      [other?.model ?? '', formula('2*5', 10), soon, 'CG-1', null],
      [one?.model ?? '', 5, soon, 'CG-2', null],
    ];
    const preview = await previewed(devcloud, 'arrivals', arrivalSheet(rows));
    await commit(preview.importId);
    expect(await booked(one?.productId ?? '')).toMatchObject({ posted: 0, pendingIn: 25 });
    expect(await storedDocument(devcloud, 'products', one?.productId ?? '')).toMatchObject({ restockOn: soon });
    const arrivals = await storedDocuments(devcloud, 'stock_arrivals', { productId: one?.productId ?? '' });
    expect(arrivals).toHaveLength(2);

    const more = await previewed(devcloud, 'arrivals', arrivalSheet([...rows, [other?.model ?? '', 1, soon, 'CG-3', null]]));
    expect(more.problems.map(({ line, code }) => [line, code])).toEqual([[2, 'announced_before'], [3, 'announced_before'], [4, 'announced_before']]);
  });
});

describe('a spreadsheet with something wrong', () => {
  it('says of every row what, and keeps nothing', async () => {
    const before = await storedDocuments(devcloud, 'stock_imports');
    const { model } = products.heater;
    const rows = [
      [model, 0, soon, 'CG-1'],
      ['没有这个', 5, soon, 'CG-1'],
      [model, formula('A1', null), '下周', null],
    ];
    const cells = await previewed(devcloud, 'arrivals', arrivalSheet(rows));
    expect(cells.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '数量', 'not_whole'],
      [4, '数量', 'formula_without_value'],
      [4, '预计到货日', 'not_day'],
      [4, '单号', 'needed'],
    ]);
    const unknown = await previewed(devcloud, 'arrivals', arrivalSheet([['没有这个', 5, soon, 'CG-1']]));
    expect(unknown.problems).toMatchObject([{ line: 2, code: 'product_unknown', detail: '没有这个' }]);
    const late = await previewed(devcloud, 'arrivals', arrivalSheet([[model, 5, '2020-01-01', 'CG-1']]));
    expect(late.problems).toMatchObject([{ line: 2, code: 'day_past' }]);
    expect(await storedDocuments(devcloud, 'stock_imports')).toEqual(before);
  });

  it('is not fetched beyond what may be read, and not missed when it is gone', async () => {
    const large = await previewed(devcloud, 'opening', Buffer.alloc(9 * 1024 * 1024, 'x'));
    expect(large.problems).toMatchObject([{ code: 'file_too_large', line: null }]);
    const fileId = (await keptSpreadsheet(devcloud, Buffer.from('x'))).replace('sheet-', 'lost-');
    const gone = await office.call('warehouse.import.preview', { kind: 'opening', fileId });
    expect(gone.problems).toMatchObject([{ code: 'file_gone' }]);
  });
});
