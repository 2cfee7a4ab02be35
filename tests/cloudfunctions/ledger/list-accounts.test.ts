import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { accounts, HELD_GROUPS, type HeldGroup } from '../../../src/shared/domain/ledger/accounts';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { paid, PRICE_FEN, unpaidOrder } from '../../fixtures/money';
import { bookLines, givableRule, openReward } from '../../fixtures/offers';
import { buy } from '../../fixtures/purchases';
import { products, reportSale, stockShelves } from '../../fixtures/sales';
import { askForService, openForService } from '../../fixtures/work-orders';

type Row = Output<'ledger.account.list'>['rows'][number];

let devcloud: Devcloud;
let finance: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  finance = clientOf(devcloud, people.finance.openid);
});

afterAll(() => devcloud.stop());

async function accountsIn(group: HeldGroup): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await finance.call('ledger.account.list', { group, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

describe('the accounts that a line of the books is made of', () => {
  it('are those that are not even, each by the name and number of whose it is', async () => {
    const { orderId, orderNo } = await unpaidOrder(devcloud);
    const settled = await unpaidOrder(devcloud);
    await paid(devcloud, settled.orderId);
    const owed = await accountsIn('order/due');
    expect(owed.find(({ id }) => id === accounts.orderDue(orderId))).toEqual({
      id: accounts.orderDue(orderId),
      posted: PRICE_FEN,
      name: '张女士',
      detail: orderNo,
    });
    expect(owed.map(({ id }) => id)).not.toContain(accounts.orderDue(settled.orderId));
    const shelf = (await accountsIn('stock')).find(({ id }) => id === accounts.stock(products.heater._id));
    expect(shelf).toMatchObject({ name: products.heater.name, detail: products.heater.model });
  });

  it('are a dealer’s bills too, by who is to pay them', async () => {
    const { topUpId } = await clientOf(devcloud, people.dealer.openid).call('dealers.top_up.create', { amountFen: 70_000 });
    const bill = (await accountsIn('order/due')).find(({ id }) => id === accounts.orderDue(topUpId));
    expect(bill).toMatchObject({ posted: 70_000, name: '城东专卖店' });
    expect(bill?.detail).toMatch(/^C\d{14}$/);
  });

  it('come to what the line says, over all pages', async () => {
    for (let more = 0; more < 25; more += 1) await reportSale(devcloud);
    await buy(devcloud, customers.liu.openid);
    await askForService(devcloud);
    await openReward(devcloud, { kind: 'coupon', couponRuleId: await givableRule(devcloud), costPoints: 100 });
    await openReward(devcloud);
    await devcloud.settle();
    const lines = await bookLines(devcloud);
    for (const group of HELD_GROUPS) {
      const rows = await accountsIn(group);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect([group, rows.reduce((sum, { posted }) => sum + posted, 0)]).toEqual([group, lines.get(group)]);
    }
  });
});
