import fc from 'fast-check';
import type { EntryDocument } from '../../../cloudfunctions/commission/documents';
import type { PayoutDocument, StatementDocument } from '../../../cloudfunctions/commission/statement-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { brought, guideId, partnerId } from '../../fixtures/commissions';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { pay, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { callInternally } from '../../fixtures/money';
import { deliver, stockShelves } from '../../fixtures/sales';
import { everything, storedFaults, storedTransfers } from '../../fixtures/till';
import { passMinutes } from '../../fixtures/statements';

jest.setTimeout(600_000);

const RUNS = 3;
const DAY_MINUTES = 24 * 60;
const EVIDENCE = ['cloud://local-env.local/evidence/receipt-1.jpg'];

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});
afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const supervisor = () => clientOf(devcloud, people.supervisor.openid);

type Step = 'buy' | 'pay' | 'deliver' | 'refund' | 'cancel' | 'overrule' | 'rules' | 'days' | 'release' | 'draft' | 'confirm' | 'pay_out' | 'settle_by_hand' | 'pass_on';
const STEPS: readonly Step[] = ['buy', 'pay', 'deliver', 'refund', 'cancel', 'overrule', 'rules', 'days', 'release', 'draft', 'confirm', 'pay_out', 'settle_by_hand', 'pass_on'];

/** A company in which everything happens that may happen to commission; whatever is refused is refused. */
class World {
  readonly bought: Purchase[] = [];

  private pick(choice: number): Purchase | undefined {
    return this.bought[choice % Math.max(1, this.bought.length)];
  }

  async take(step: Step, choice: number): Promise<void> {
    const chosen = this.pick(choice);
    const said = { contended: true } as const;
    switch (step) {
      case 'buy':
        this.bought.push(await brought(devcloud, 1 + (choice % 2), choice % 3));
        await devcloud.settle();
        return;
      case 'pay':
        if (chosen !== undefined) await pay(devcloud, chosen).catch(() => undefined);
        return;
      case 'deliver':
        if (chosen !== undefined) await deliver(devcloud, chosen.orderId).catch(() => undefined);
        await devcloud.settle();
        return;
      case 'refund':
        return this.refund(chosen, choice);
      case 'cancel':
        if (chosen !== undefined) await supervisor().answer('orders.order.cancel', { orderId: chosen.orderId, reason: '顾客不要了' }, said);
        await devcloud.settle();
        return;
      case 'overrule':
        return this.overrule(chosen, choice);
      case 'rules':
        return this.changeRules(choice);
      case 'days':
        passMinutes(devcloud, (choice % 8) * DAY_MINUTES + 3);
        return;
      case 'release':
        await Promise.all([1, 2].map(() => callInternally(devcloud, 'commission.entry.release', {}).catch(() => undefined)));
        return;
      case 'draft':
        await finance().answer('commission.statement.generate', {}, said);
        for (let round = 0; round < 4; round += 1) await callInternally(devcloud, 'commission.statement.run', {});
        return;
      case 'confirm':
        for (const { _id, payeeId } of await this.statements('drafted')) {
          const owner = payeeId === partnerId() ? people.partner : people.guide;
          await clientOf(devcloud, owner.openid).answer('commission.statement.confirm', { statementId: _id }, said);
        }
        return;
      case 'pay_out':
        for (const { _id } of await this.statements('confirmed')) {
          await Promise.all([1, 2].map(() => finance().answer('commission.payout.start', { statementId: _id }, said)));
        }
        return;
      case 'settle_by_hand':
        for (const { _id } of await this.statements('confirmed')) {
          await Promise.all([1, 2].map(() => finance().answer('commission.payout.record_offline', { statementId: _id, evidence: EVIDENCE, note: '现金' }, said)));
        }
        return;
      case 'pass_on':
        return this.passOn(chosen);
    }
  }

  private async statements(state: StatementDocument['state']): Promise<readonly StatementDocument[]> {
    return (await everything<StatementDocument>(devcloud, 'commission_statements')).filter((statement) => statement.state === state);
  }

  private async refund(chosen: Purchase | undefined, choice: number): Promise<void> {
    if (chosen === undefined) return;
    const input = { orderId: chosen.orderId, lines: [{ lineId: `${chosen.orderId}_1`, quantity: 1, amountFen: 1 + choice * 37 }], goodsReturned: false, reason: '不合适' };
    const asked = await clientOf(devcloud, chosen.openid).answer('orders.refund.request', input, { contended: true });
    if (!asked.ok) return;
    const { refundId } = asked.data;
    const { preview } = await finance().call('orders.refund.get', { refundId });
    // Two tap at once: one of them is told.
    await Promise.all([1, 2].map(() => finance().answer('orders.refund.approve', { refundId, digest: preview?.digest ?? '' }, { contended: true })));
    await devcloud.settle();
  }

  private async overrule(chosen: Purchase | undefined, choice: number): Promise<void> {
    if (chosen === undefined) return;
    const { contestants } = await supervisor().call('attribution.credit.get', { orderId: chosen.orderId });
    const chain = choice % 2 === 0 ? 'referral' : 'sale';
    const to = contestants.filter((one) => one.chain === chain)[choice % 3];
    await supervisor().answer('attribution.credit.overrule', { orderId: chosen.orderId, chain, touchId: to?.touchId ?? null, reason: '查了记录' }, { contended: true });
    await devcloud.settle();
  }

  private async changeRules(choice: number): Promise<void> {
    const { values, version } = await finance().call('settings.area.get', { area: 'commission' });
    if (!('depth' in values)) throw new Error('the rules of commission');
    const rules = values.rules.map((rule) => ({ ...rule, toBuyerBps: (choice % 3) * 5_000, levels: [{ mode: 'percent' as const, bps: 50 + (choice % 10) * 90 }] }));
    await finance().answer('settings.area.publish', { area: 'commission', values: { ...values, rules }, basedOn: version, reason: '换一换' }, { contended: true });
  }

  private async passOn(chosen: Purchase | undefined): Promise<void> {
    if (chosen === undefined) return;
    const { rows } = await clientOf(devcloud, people.partner.openid).call('commission.entry.list', {});
    const mine = rows.find(({ orderId }) => orderId === chosen.orderId);
    if (mine === undefined) return;
    const passOn = { entryId: mine.entryId, amountFen: 1 + Math.floor(mine.leftFen / 3) };
    await Promise.all([1, 2].map(() => clientOf(devcloud, people.partner.openid).answer('commission.pass_on', passOn, { contended: true })));
  }
}

/** What must be true whatever happened. */
async function check(): Promise<void> {
  expect(await storedFaults(devcloud)).toEqual([]);
  const transfers = await storedTransfers(devcloud);
  const entries = await everything<EntryDocument>(devcloud, 'commission_entries');
  const payouts = await everything<PayoutDocument>(devcloud, 'commission_payouts');
  for (const payeeId of [partnerId(), guideId()]) {
    const account = accounts.payeeCommission(payeeId);
    const sum = (of: (one: (typeof transfers)[number]) => boolean) => transfers.filter(of).reduce((total, { amount }) => total + amount, 0);
    const moved = ({ mode }: (typeof transfers)[number]) => mode === 'posted' || mode === 'post';
    const earned = sum((one) => moved(one) && one.to === account && one.kind === 'commission');
    const takenBack = sum((one) => moved(one) && one.from === account && one.kind === 'commission_reversed');
    const gone = sum((one) => moved(one) && one.from === account && one.kind !== 'commission_reversed');
    const came = sum((one) => moved(one) && one.to === account && one.kind !== 'commission');
    // What left him is at most what he earned, or he owes it, and everybody sees so.
    const left = entries.filter((entry) => entry.payeeId === payeeId && entry.state === 'payable').reduce((total, { promised }) => total + promised.amount - promised.takenBack.reduce((back, { amount }) => back + amount, 0), 0);
    expect(earned - takenBack).toBe(left);
    const balance = earned - takenBack + came - gone;
    const kept = (await everything<{ readonly _id: string; readonly posted: number }>(devcloud, 'ledger_accounts')).find(({ _id }) => _id === account);
    expect(kept?.posted ?? 0).toBe(balance);
    // One payout a statement that was not refused, and each pays what its statement says.
    const paid = payouts.filter((payout) => payout.payeeId === payeeId && payout.state === 'paid');
    expect(new Set(paid.map(({ statementId }) => statementId)).size).toBe(paid.length);
    expect(paid.reduce((total, { netFen, taxFen }) => total + netFen + taxFen, 0)).toBe(sum((one) => moved(one) && one.from === account && ['commission_paid', 'commission_tax', 'commission_to_points'].includes(one.kind)));
  }
}

test('whatever happens in whatever order, twice at once, the books are even and nobody is paid twice', async () => {
  const step = fc.tuple(fc.constantFrom(...STEPS), fc.nat(50));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45 }), async (steps) => {
      const world = new World();
      for (const opening of ['buy', 'pay', 'buy', 'pay'] as const) await world.take(opening, Math.max(0, world.bought.length - 1));
      for (const [what, choice] of steps) await world.take(what, choice);
      // A whole life at the end, so that every run pays something out.
      for (const closing of ['deliver', 'days', 'release', 'draft', 'confirm', 'settle_by_hand', 'refund', 'draft'] as const) await world.take(closing, 7);
      await devcloud.settle();
      await check();
    }),
    // A world goes on: a shorter way to the same fault would begin in another one.
    { numRuns: RUNS, endOnFailure: true },
  );
  const payouts = await everything<PayoutDocument>(devcloud, 'commission_payouts');
  expect(payouts.some(({ state }) => state === 'paid')).toBe(true);
});
