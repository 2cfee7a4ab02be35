import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { aRequest, heaters, HEATER_FEN, pickedUp, requested, returning, topUp, waitingPickup } from '../../fixtures/dealers';
import { clientOf } from '../../fixtures/functions-client';
import { INTEREST_CASES } from './interest-cases';
import { MARGIN_CASES } from './margin-cases';
import { STATEMENT_CASES } from './statement-cases';

const NO_PICKUP = 'pku_zzzzzzzzzzzzzzzzzzz';
const { zhang } = customers;
const { guide, technician, dealer, dealerGuide, supervisor, finance, partner, owner } = people;

const BAD_PICKUPS = [{}, { pickupId: '' }, { pickupId: 'pku_!' }, { pickupId: { $gt: '' } }];
const missing = { input: <I extends { readonly pickupId: string }>(input: I): I => ({ ...input, pickupId: NO_PICKUP }), code: 'dealers.pickup.missing' } as const;
const nobodyElse = [zhang, guide, technician, partner, dealerGuide];
/** The agent himself has no dealership. */
const ofDealer = { by: dealer, wrongRoles: [...nobodyElse, supervisor, finance], outsiders: { people: [owner], code: 'dealers.dealership.missing' } } as const;
const readers = { by: dealer, wrongRoles: nobodyElse } as const;
const deciders = { by: finance, wrongRoles: [...nobodyElse, dealer, supervisor], missing } as const;
const warehouse = { by: supervisor, wrongRoles: [...nobodyElse, dealer, finance], missing } as const;

const BAD_LINES = [[], [{ productId: 'x', quantity: 1 }], [heaters(0)], [heaters(1_000)], [{ ...heaters(1), quantity: 1.5 }], Array.from({ length: 21 }, () => heaters(1))];
const otherReason = <I extends { readonly reason: string }>(input: I): I => ({ ...input, reason: '别的原因' });
const oneHeater = <I extends { readonly lines: unknown }>(input: I) => ({ ...input, lines: [heaters(1)] });
const paidFor = (devcloud: Devcloud, quantity: number) => topUp(devcloud, quantity * HEATER_FEN);
/** Paid for, so that any number of tries is within what was agreed. */
const ofOne = async (devcloud: Devcloud) => {
  await paidFor(devcloud, 1);
  return { pickupId: await requested(devcloud, 1) };
};

const PICKUPS: ActionCases<'dealers.pickup'> = {
  'dealers.pickup.preview': {
    ...ofDealer,
    prepare: () => ({ lines: [heaters(2)] }),
    malformed: [{}, ...BAD_LINES.map((lines) => ({ lines }))],
    missing: { input: () => ({ lines: [{ productId: 'prd_nobody0001', quantity: 1 }] }), code: 'dealers.pickup.not_sold' },
  },
  'dealers.pickup.request': {
    ...ofDealer,
    prepare: async (devcloud) => {
      await paidFor(devcloud, 30);
      return aRequest(1);
    },
    malformed: [{}, ...BAD_LINES.map((lines) => ({ ...aRequest(1), lines })), { ...aRequest(1), amountFen: -1 }, { ...aRequest(1), remark: 'x'.repeat(101) }],
    otherwise: () => aRequest(2),
  },
  'dealers.pickup.get': { ...readers, prepare: ofOne, malformed: BAD_PICKUPS, missing },
  'dealers.pickup.list': { ...readers, prepare: () => ({ search: '城东' }), malformed: [{ filter: 'all' }, { after: 7 }, { search: 'x'.repeat(31) }] },
  'dealers.pickup.approve': {
    ...deciders,
    prepare: async (devcloud) => {
      await paidFor(devcloud, 1);
      return { pickupId: await overOne(devcloud), reason: '老客户' };
    },
    malformed: [...BAD_PICKUPS, { pickupId: NO_PICKUP, reason: ' ' }],
    otherwise: otherReason,
    onlyOnce: 'dealers.pickup.command_not_allowed',
  },
  'dealers.pickup.refuse': {
    ...deciders,
    prepare: async (devcloud) => ({ pickupId: await waitingPickup(devcloud), reason: '先结清上个月的' }),
    malformed: [...BAD_PICKUPS, { pickupId: NO_PICKUP, reason: 'x'.repeat(61) }],
    otherwise: otherReason,
    onlyOnce: 'dealers.pickup.command_not_allowed',
  },
  'dealers.pickup.cancel': {
    ...readers,
    prepare: async (devcloud) => ({ ...(await ofOne(devcloud)), reason: '不要了' }),
    malformed: [...BAD_PICKUPS, { pickupId: NO_PICKUP, reason: '' }],
    otherwise: otherReason,
    onlyOnce: 'dealers.pickup.command_not_allowed',
    missing,
  },
  'dealers.pickup.hand_over': {
    ...warehouse,
    prepare: async (devcloud) => {
      await paidFor(devcloud, 12);
      return { pickupId: await requested(devcloud, 2), lines: [heaters(2)] };
    },
    malformed: [...BAD_PICKUPS, ...BAD_LINES.map((lines) => ({ pickupId: NO_PICKUP, lines }))],
    otherwise: oneHeater,
    onlyOnce: 'dealers.pickup.command_not_allowed',
  },
  'dealers.pickup.return': {
    ...readers,
    prepare: async (devcloud) => {
      await paidFor(devcloud, 12);
      return { pickupId: await pickedUp(devcloud, 2), lines: [heaters(2)], reason: '型号不对' };
    },
    malformed: [...BAD_PICKUPS, ...BAD_LINES.map((lines) => ({ pickupId: NO_PICKUP, lines, reason: 'x' }))],
    otherwise: oneHeater,
    onlyOnce: 'dealers.pickup.command_not_allowed',
    missing,
  },
  'dealers.pickup.receive': {
    ...warehouse,
    prepare: async (devcloud) => {
      await paidFor(devcloud, 12);
      return { ...(await returning(devcloud, 2)), arrived: [heaters(2)] };
    },
    malformed: [...BAD_PICKUPS, { pickupId: NO_PICKUP, returnId: 'x', arrived: [heaters(1)] }, { pickupId: NO_PICKUP, returnId: 'pkr_zzzzzzzzz', arrived: [] }],
    otherwise: (input) => ({ ...input, arrived: [heaters(1)] }),
    onlyOnce: 'dealers.pickup.command_not_allowed',
  },
};

/** One heater more than he may take. */
async function overOne(devcloud: Devcloud): Promise<string> {
  const { standing } = await clientOf(devcloud, dealer.openid).call('dealers.home.get', {});
  return requested(devcloud, Math.floor(standing.spendableFen / HEATER_FEN) + 1);
}

const MONEY: ActionCases<'dealers.home' | 'dealers.desk' | 'dealers.account' | 'dealers.dues' | 'dealers.check' | 'dealers.top_up'> = {
  'dealers.home.get': { ...ofDealer, prepare: () => ({}), malformed: ['all'] },
  'dealers.account.get': {
    ...readers,
    prepare: () => ({}),
    malformed: [{ organisationId: '' }, { organisationId: { $gt: '' } }],
    outsiders: { people: [owner], code: 'dealers.dealership.missing' },
    missing: { input: () => ({ organisationId: 'org_zzzzzzzzzzz' }), code: 'dealers.dealership.missing' },
  },
  'dealers.dues.list': { by: finance, prepare: () => ({}), malformed: [{ filter: 'all' }, { search: '' }, { search: { $gt: '' } }, { after: 7 }], wrongRoles: [...nobodyElse, dealer, supervisor] },
  'dealers.desk.get': { by: finance, prepare: () => ({}), malformed: ['all'], wrongRoles: [...nobodyElse, dealer, supervisor] },
  'dealers.check.get': { by: finance, prepare: () => ({}), malformed: ['all'], wrongRoles: [...nobodyElse, dealer, supervisor] },
  'dealers.top_up.create': {
    ...ofDealer,
    prepare: async (devcloud) => {
      await cancelOpen(devcloud);
      return { amountFen: 500_000 };
    },
    malformed: [{}, { amountFen: 0 }, { amountFen: 1.5 }, { amountFen: 1_000_000_001 }],
    otherwise: () => ({ amountFen: 600_000 }),
  },
  'dealers.top_up.get': {
    by: dealer,
    wrongRoles: [...nobodyElse, supervisor],
    prepare: async (devcloud) => ({ topUpId: await topUp(devcloud, 10_000) }),
    malformed: [{}, { topUpId: '' }, { topUpId: { $gt: '' } }],
    missing: { input: () => ({ topUpId: 'tup_zzzzzzzzzzzzzzzzzzz' }), code: 'dealers.top_up.missing' },
  },
  'dealers.top_up.list': { by: finance, prepare: () => ({ search: '城东' }), malformed: [{ filter: 'paid' }, { search: 'x'.repeat(31) }, { search: { $gt: '' } }, { after: 7 }], wrongRoles: [...nobodyElse, dealer, supervisor] },
  'dealers.top_up.cancel': {
    ...ofDealer,
    prepare: async (devcloud) => {
      await cancelOpen(devcloud);
      return clientOf(devcloud, dealer.openid).call('dealers.top_up.create', { amountFen: 500_000 });
    },
    malformed: [{}, { topUpId: '' }, { topUpId: { $gt: '' } }],
    otherwise: () => ({ topUpId: 'tup_zzzzzzzzzzzzzzzzzzz' }),
    missing: { input: () => ({ topUpId: 'tup_zzzzzzzzzzzzzzzzzzz' }), code: 'dealers.top_up.missing' },
  },
};

async function cancelOpen(devcloud: Devcloud): Promise<void> {
  const client = clientOf(devcloud, dealer.openid);
  const { topUps } = await client.call('dealers.account.get', {});
  for (const { id, cancelled, creditedFen } of topUps) {
    if (!cancelled && creditedFen === 0) await client.call('dealers.top_up.cancel', { topUpId: id });
  }
}

/** How every action that people call must be tried. */
export const ACTION_CASES: ActionCases<'dealers'> = { ...PICKUPS, ...MONEY, ...STATEMENT_CASES, ...MARGIN_CASES, ...INTEREST_CASES };
