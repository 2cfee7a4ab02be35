import { sheet, shown, tap } from '../../tests/browser/by-hand';
import { scanText } from '../../src/text/scan';
import { serviceText } from '../../src/text/service';
import { workOrdersText } from '../../src/text/work-orders';
import type { DemoIds, Screen } from './screen';

const LIU = 'dev-customer-liu';
const SUPERVISOR = 'dev-supervisor-zhao';
const NEIGHBOUR = 'dev-customer-he';
const ON_THE_WAY = 'dev-technician-chen';
const AT_THE_DOOR = 'dev-technician-wang';

/** A visit that is under way, from the road to the door. */
export function visitScreens({ onTheWayId, doorId, doorScene, stoppedId }: DemoIds): readonly Screen[] {
  const door = `/packages/customer/pages/door/index?workOrderId=${doorId}`;
  const job = (workOrderId: string) => `/packages/staff/pages/job/index?workOrderId=${workOrderId}`;
  const code = (workOrderId: string) => `/packages/staff/pages/door-code/index?workOrderId=${workOrderId}`;
  const landing = `/pages/scan/index?scene=${encodeURIComponent(doorScene)}`;
  const workOrder = (workOrderId: string) => `/packages/staff/pages/work-order/index?workOrderId=${workOrderId}`;
  const services = '/packages/customer/pages/services/index';
  const visitOf = (name: RegExp): Pick<Screen, 'address' | 'steps' | 'wholeAfter'> => ({ address: services, steps: (page) => tap(shown(page), name), wholeAfter: true });
  return [
    { name: 'visit-asked', as: 'dev-customer-zhang', ...visitOf(/维修.*JSQ30/) },
    { name: 'visit-finished', as: 'dev-customer-zhang', ...visitOf(/保养/) },
    { name: 'visit-maintenance', as: LIU, address: '/pages/home/index' },
    { name: 'visit-appointed', as: LIU, ...visitOf(/空调/) },
    { name: 'visit-rated', as: LIU, ...visitOf(/燃气灶/) },
    { name: 'visit-working', as: LIU, ...visitOf(/洗衣机/) },
    { name: 'visit-way', as: 'dev-customer-zhang', address: `/packages/customer/pages/service/index?workOrderId=${onTheWayId}` },
    { name: 'visit-job-way', as: ON_THE_WAY, address: job(onTheWayId) },
    { name: 'visit-code', as: ON_THE_WAY, address: code(onTheWayId) },
    { name: 'visit-landing', as: NEIGHBOUR, address: landing },
    // A code that looks like ours and is none.
    { name: 'visit-landing-foreign', as: LIU, address: `/pages/scan/index?scene=${encodeURIComponent(`${doorScene.slice(0, -4)}zzzz`)}` },
    {
      name: 'visit-stranger',
      as: NEIGHBOUR,
      address: landing,
      steps: async (page) => {
        await tap(shown(page), scanText.door.notExpected);
        await sheet(page).waitFor({ state: 'visible' });
      },
    },
    // Her own technician of today is another one.
    { name: 'visit-landing-doubtful', as: 'dev-customer-zhang', address: landing },
    { name: 'visit-landing-told', as: 'dev-customer-zhang', address: landing, steps: (page) => tap(shown(page), scanText.door.stranger.report), wholeAfter: true },
    { name: 'visit-stopped', as: 'dev-customer-zhang', address: `/packages/customer/pages/service/index?workOrderId=${stoppedId}` },
    { name: 'visit-stopped-office', as: SUPERVISOR, address: workOrder(stoppedId), atDesk: true },
    {
      name: 'visit-stop',
      as: SUPERVISOR,
      address: workOrder(doorId),
      steps: async (page) => {
        await tap(shown(page), workOrdersText.stop);
        await sheet(page).waitFor({ state: 'visible' });
      },
      atDesk: true,
    },
    { name: 'visit-door', as: LIU, address: door },
    {
      name: 'visit-door-question',
      as: LIU,
      address: door,
      steps: async (page) => {
        await tap(shown(page), serviceText.door.question);
        await sheet(page).waitFor({ state: 'visible' });
      },
    },
    { name: 'visit-door-guest', as: NEIGHBOUR, address: door },
    { name: 'visit-door-missing', as: 'dev-guide-limin', address: door },
    { name: 'visit-job-door', as: AT_THE_DOOR, address: job(doorId) },
    { name: 'visit-code-guest', as: AT_THE_DOOR, address: code(doorId) },
  ];
}
