import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { DEFAULT_COMMISSION } from '../../../src/shared/domain/commission/rules';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { broughtAndPaid, entriesOf } from '../../fixtures/commissions';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { LAMP, refund, shelveLamps, type Purchase } from '../../fixtures/lamps';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await shelveLamps(devcloud);
});
afterAll(() => devcloud.stop());

type Values = Input<'commission.rules.preview'>['values'];
const inForce: Values = { ...DEFAULT_COMMISSION, rules: DEFAULT_COMMISSION.rules.map((rule) => ({ ...rule, levels: [...rule.levels] })) };
const dearer: Values = { ...inForce, rules: [...inForce.rules, { audience: 'partner', startsOn: '2030-01-01', of: { kind: 'product', productId: LAMP }, levels: [{ mode: 'percent', bps: 600 }] }] };
const look = (values: Values, after?: string) => clientOf(devcloud, people.finance.openid).call('commission.rules.preview', { values, ...(after === undefined ? {} : { after }) });

/** What a sale of lamps brought an audience in truth. */
const earned = async ({ orderId }: Purchase, wanted: string) =>
  (await entriesOf(devcloud, orderId)).filter(({ audience }) => audience === wanted).reduce((sum, { promised }) => sum + promised.earned, 0);

describe('the preview of new rules on real orders', () => {
  it('comes to what was really set aside, and says what a change would have made of it, to whom and where most', async () => {
    const [small, large] = [await broughtAndPaid(devcloud, 1, 0), await broughtAndPaid(devcloud, 3, 0)];
    const partner = (await earned(small, 'partner')) + (await earned(large, 'partner'));
    const staff = (await earned(small, 'staff')) + (await earned(large, 'staff'));
    expect(await look(inForce)).toEqual({ orders: 2, before: { staff, partner, customer: 0, buyer: 0 }, after: { staff, partner, customer: 0, buyer: 0 }, changes: [], next: null });
    const changed = await look(dearer);
    expect(changed.after.staff).toBe(staff);
    expect(changed.after.partner - 2 * partner).toBeLessThanOrEqual(2);
    expect(changed.changes.map(({ orderId }) => orderId)).toEqual([large.orderId, small.orderId]);
  });

  it('counts no cancelled order, nothing of what was refunded, and nothing older', async () => {
    const before = await look(inForce);
    const cancelled = await broughtAndPaid(devcloud, 1, 0);
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId: cancelled.orderId, reason: '不要了' });
    await devcloud.settle();
    expect(await look(inForce)).toEqual(before);
    const half = await broughtAndPaid(devcloud, 2, 0);
    const whole = (await look(inForce)).before.partner;
    await refund(devcloud, half, [{ lineId: `${half.orderId}_1`, quantity: 0, amountFen: 20_000 }], false);
    expect(whole - (await look(inForce)).before.partner).toBeGreaterThanOrEqual(600);
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 31 * DAY_MS));
    expect(await look(dearer)).toMatchObject({ orders: 0, changes: [], next: null });
  });
});
