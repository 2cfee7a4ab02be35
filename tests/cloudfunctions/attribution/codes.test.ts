import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { reportSale, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

describe('issuing a code', () => {
  it('gives an order one code and its receipt another, always the same', async () => {
    const { orderId: subjectId } = await reportSale(devcloud);
    const order = await as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId });
    const receipt = await as(people.guide).call('attribution.code.issue', { kind: 'receipt', subjectId });
    expect(order.scene).toMatch(/^o1/);
    expect(receipt.scene).toMatch(/^r1/);
    expect(await as(people.owner).call('attribution.code.issue', { kind: 'order', subjectId })).toEqual(order);
  });

  it('twenty at once make one code', async () => {
    const { orderId: subjectId } = await reportSale(devcloud);
    const issued = await Promise.all(
      Array.from({ length: 20 }, () =>
        as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId }, { contended: true }),
      ),
    );
    expect(new Set(issued.map(({ scene }) => scene)).size).toBe(1);
    expect(await storedDocuments(devcloud, 'scene_codes', { subjectId })).toHaveLength(1);
  });

  it.each([
    [people.guide, 'g'],
    [people.technician, 't'],
    [people.partner, 'p'],
    [people.finance, 'e'],
  ])('gives $name a personal code of his role', async (person, letter) => {
    const { scene } = await as(person).call('attribution.code.issue', { kind: 'personal' });
    expect(scene.startsWith(letter)).toBe(true);
    expect((await as(person).call('attribution.code.issue', { kind: 'personal' })).scene).toBe(scene);
  });

  it('refuses a machine that nobody has', async () => {
    const machine = { kind: 'product', subjectId: 'app_000000000' } as const;
    expect((await as(people.guide).refusal('attribution.code.issue', machine)).code).toBe('orders.appliance.missing');
  });

  it('after a revocation gives a new code', async () => {
    const { orderId: subjectId } = await reportSale(devcloud);
    const first = await as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId });
    await as(people.owner).call('attribution.code.revoke', { codeId: first.codeId });
    const second = await as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId });
    expect(second.scene).not.toBe(first.scene);
    await clientOf(devcloud, 'a-customer').refusal('attribution.scan.record', { scene: first.scene, entry: 0 });
    await clientOf(devcloud, 'a-customer').call('attribution.scan.record', { scene: second.scene, entry: 0 });
  });
});

describe('codes of the office', () => {
  const input = { kind: 'campaign', title: '新春换新' } as const;

  it.each([
    ['at the beginning of time', () => 0],
    ['in its first millisecond', () => 1],
    ['now', (now: number) => now],
    ['in six years', (now: number) => now + 6 * 366 * DAY_MS],
    ['at the end of the century', () => Date.parse('2099-12-31')],
  ])('do not end %s', async (_when, expiryOf) => {
    const expiresAt = expiryOf(devcloud.clock.now().getTime());
    const { code, details } = await as(people.owner).refusal('attribution.code.create', { ...input, expiresAt });
    expect([code, details]).toEqual(['attribution.code.expiry_not_valid', { yearsAhead: 5 }]);
  });

  it('end when they were made to', async () => {
    const expiresAt = devcloud.clock.now().getTime() + 4 * 366 * DAY_MS;
    const { codeId } = await as(people.owner).call('attribution.code.create', { ...input, expiresAt });
    expect((await as(people.owner).call('attribution.code.list', {})).rows[0]).toMatchObject({ id: codeId, expiresAt });
  });

  it('are listed newest first with state and scans; codes of single orders are not', async () => {
    const { orderId: subjectId } = await reportSale(devcloud);
    await as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId });
    const { codeId, scene } = await as(people.owner).call('attribution.code.create', {
      kind: 'partner',
      title: '锦绣装饰',
      useLimit: 1,
    });
    await clientOf(devcloud, 'partner-customer').call('attribution.scan.record', { scene, entry: 1047 });
    const { rows } = await as(people.owner).call('attribution.code.list', {});
    expect(rows[0]).toMatchObject({
      id: codeId,
      kind: 'partner',
      title: '锦绣装饰',
      state: 'used_up',
      scans: 1,
      useLimit: 1,
    });
    expect(rows.every(({ kind }) => kind !== 'order')).toBe(true);
  });

  it('stay within the budget with a full page', async () => {
    for (let n = 0; n < 21; n += 1)
      await as(people.owner).call('attribution.code.create', { ...input, title: `第${n}期` });
    const { rows, next } = await as(people.owner).call('attribution.code.list', {});
    expect(rows).toHaveLength(20);
    expect(next).toBe(rows.at(-1)?.id);
  });

  it('end at once; twice is as good as once', async () => {
    const { codeId } = await as(people.owner).call('attribution.code.create', input);
    await as(people.finance).call('attribution.code.revoke', { codeId });
    await as(people.finance).call('attribution.code.revoke', { codeId });
    const { rows } = await as(people.owner).call('attribution.code.list', {});
    expect(rows[0]).toMatchObject({ id: codeId, state: 'revoked' });
  });
});

describe('the scans of a code', () => {
  it('are counted for the page that shows it', async () => {
    const { orderId: subjectId } = await reportSale(devcloud);
    const { codeId, scene } = await as(people.guide).call('attribution.code.issue', { kind: 'order', subjectId });
    expect(await as(people.guide).call('attribution.code.scans', { codeId })).toEqual({ scans: 0, lastScanAt: null });
    for (const openid of ['watcher-1', 'watcher-2']) {
      await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });
    }
    expect(await as(people.guide).call('attribution.code.scans', { codeId })).toEqual({
      scans: 2,
      lastScanAt: expect.any(Number) as unknown,
    });
  });

  it('cost the same after many scans', async () => {
    const { codeId, scene } = await as(people.owner).call('attribution.code.create', {
      kind: 'campaign',
      title: '海报',
    });
    for (let n = 0; n < 60; n += 1)
      await clientOf(devcloud, `poster-${n}`).call('attribution.scan.record', { scene, entry: 1047 });
    expect((await as(people.owner).call('attribution.code.scans', { codeId })).scans).toBe(60);
  });
});

describe('the picture of a code', () => {
  it('can be read by a camera, and is drawn once', async () => {
    const { codeId, scene } = await as(people.guide).call('attribution.code.issue', { kind: 'personal' });
    const { url } = await as(people.guide).call('attribution.code.image', { codeId });
    const png = PNG.sync.read(Buffer.from(await (await fetch(url)).arrayBuffer()));
    const read = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
    expect(read?.data).toBe(`${devcloud.url}/pages/scan/index?scene=${encodeURIComponent(scene)}`);
    const [before] = await storedDocuments(devcloud, 'scene_codes', { _id: codeId });
    await as(people.guide).call('attribution.code.image', { codeId });
    const [after] = await storedDocuments(devcloud, 'scene_codes', { _id: codeId });
    expect(after?.['imageFileId']).toBe(before?.['imageFileId']);
  });
});
