import { writeCompany } from '../../../devcloud/people/company-documents';
import { main } from '../../../cloudfunctions/service';
import { contracts, type ActionName } from '../../../src/shared/contract/registry';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { stockShelves } from '../../fixtures/sales';
import { openForService } from '../../fixtures/work-orders';
import { colleague, CORE_CASES, dealerSupervisor } from './action-cases';
import { APPLIANCE_CASES } from './appliance-cases';
import { CHARGE_CASES } from './charge-cases';
import { DISPATCH_CASES } from './dispatch-cases';

const devcloud = tryActions({
  main,
  cases: { ...CORE_CASES, ...DISPATCH_CASES, ...CHARGE_CASES, ...APPLIANCE_CASES },
  collections: ['work_orders', 'technicians', 'positions', 'ledger_transfers'],
  found: async (started) => {
    await writeCompany(started.store, organisations, [dealerSupervisor, colleague], 0);
    await stockShelves(started);
    await openForService(started);
  },
});

/** These may happen again and again; every other step of a work order can happen once. */
const REPEATABLE: readonly ActionName[] = [
  'service.request.create',
  'service.request.record',
  'service.work_order.reschedule',
  'service.step.record',
  'service.signature.record',
  'service.position.report',
  'service.position.withdraw',
  'service.place.pin',
];

const ONCE = Object.entries(CORE_CASES)
  .map(([name, row]) => [name as ActionName, row] as const)
  .filter(([name]) => contracts[name].kind === 'command' && !REPEATABLE.includes(name));

describe.each(ONCE)('%s', (action, { by, prepare }) => {
  it('succeeds once when twenty people press at once', async () => {
    const input = await Promise.resolve(prepare(devcloud()));
    const person = clientOf(devcloud(), by.openid);
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.answer(action, input as never, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    // Who declines or pauses has the job no longer.
    const gone = action === 'service.work_order.decline' || action === 'service.work_order.pause';
    expect(new Set(codes)).toEqual(new Set([gone ? 'service.work_order.missing' : 'service.work_order.command_not_allowed']));
  });
});
