import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { claimAs, reportSale } from '../../fixtures/sales';
import { install } from '../../fixtures/work-orders';

let plates = 0;

/** A heater that 张女士 has bought and that is installed. */
export async function ownHeater(devcloud: Devcloud, customer: { readonly openid: string } = customers.zhang) {
  const { orderId } = await reportSale(devcloud);
  await claimAs(devcloud, customer.openid, orderId);
  plates += 1;
  await install(devcloud, orderId, [`HEATER-${plates}000`]);
  await devcloud.settle();
  const { appliances } = await clientOf(devcloud, people.owner.openid).call('orders.order.get', { orderId });
  return { orderId, applianceId: appliances[0]?.id ?? '' };
}

/** How a machine's history and its maintenance must be tried. */
export const APPLIANCE_CASES: ActionCases<'service'> = {
  'service.appliance.history': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ applianceId: (await ownHeater(devcloud)).applianceId }),
    malformed: [{}, { applianceId: 'nothing' }, { applianceId: { $gt: '' } }],
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer], code: 'orders.appliance.missing' },
    missing: { input: () => ({ applianceId: 'app_zzzzzzzzzzzzzz' }), code: 'orders.appliance.missing' },
  },
  'service.maintenance.due': { by: customers.zhang, prepare: () => ({}), malformed: ['everything'] },
};
