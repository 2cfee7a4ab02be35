import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import { broughtAndPaid, entriesOf, partnerId, released } from '../../fixtures/commissions';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { shelveLamps, type Purchase } from '../../fixtures/lamps';
import { book } from '../../fixtures/ledger-entries';
import { stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});

afterAll(() => devcloud.stop());

const scopeOf = ({ orderId }: Purchase) => ({ orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false });
const previewFor = (openid: string, bought: Purchase): Promise<Output<'orders.refund.preview'>> => clientOf(devcloud, openid).call('orders.refund.preview', scopeOf(bought));
const earnedOn = async ({ orderId }: Purchase) => (await entriesOf(devcloud, orderId)).reduce((sum, { promised }) => sum + promised.amount, 0);

/** Everything that the partner has is paid out. */
async function payOut(amount: number): Promise<void> {
  const said = { id: `paid-out:${amount}`, asset: 'CNY', amount, from: accounts.payeeCommission(partnerId()), to: accounts.house.commissionPaid } as const;
  await book(devcloud, { transfer: posted({ ...said, kind: 'commission_paid', facts: {}, at: devcloud.clock.now().getTime() }) });
}

describe('the preview of a refund', () => {
  it('tells finance what it takes back of commission, and its buyer and seller nothing, under one digest', async () => {
    const bought = await broughtAndPaid(devcloud, 1);
    const finance = await previewFor(people.finance.openid, bought);
    expect(finance.commission).toEqual({ reversedFen: await earnedOn(bought), debtFen: 0 });
    for (const openid of [bought.openid, people.guide.openid, people.supervisor.openid]) {
      expect(await previewFor(openid, bought)).toEqual({ ...finance, commission: null });
    }
  });

  it('says what was paid out already and becomes debt', async () => {
    const bought = await broughtAndPaid(devcloud, 1);
    await released(devcloud, bought);
    const whole = await earnedOn(bought);
    expect((await previewFor(people.finance.openid, bought)).commission).toEqual({ reversedFen: whole, debtFen: 0 });
    const { own } = await clientOf(devcloud, people.partner.openid).call('commission.home.get', {});
    await payOut(own.balanceFen - 100);
    const partners = (await entriesOf(devcloud, bought.orderId)).find(({ audience }) => audience === 'partner')?.promised.amount ?? 0;
    expect((await previewFor(people.finance.openid, bought)).commission).toEqual({ reversedFen: whole, debtFen: partners - 100 });
  });
});
