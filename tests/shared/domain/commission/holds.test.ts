import { holdReasonsOf, type HoldCase, type HoldParty, type HoldReason } from '../../../../src/shared/domain/commission/holds';
import { dueAtOf, waitsFor, type WaitingEntry } from '../../../../src/shared/domain/commission/next-event';
import { isPayee } from '../../../../src/shared/domain/commission/payee';

const buyer: HoldParty = { personId: 'buyer', householdId: 'hh_1', phones: ['13800138000'], addressLine: '桥西路18号' };
const stranger: HoldParty = { personId: 'mother', householdId: 'hh_2', phones: ['13900139000', '13911110001'], addressLine: '中山路1号' };
const nobody: HoldParty = { personId: null, householdId: null, phones: [], addressLine: null };

const theCase = (change: Partial<HoldCase>): HoldCase => ({ payee: stranger, buyer, ordersInADay: 1, burstOrders: 20, ...change });

describe('a person looks first', () => {
  it.each<[string, Partial<HoldCase>, readonly HoldReason[]]>([
    ['not when a stranger was brought', {}, []],
    ['not when nothing is known of either', { payee: nobody, buyer: nobody }, []],
    ['when one bought for himself, and that alone is said', { payee: buyer }, ['self_purchase']],
    ['when they live together', { payee: { ...stranger, householdId: 'hh_1' } }, ['same_household']],
    ['when the order’s phone is his, or that of his own last order', { payee: { ...stranger, phones: ['13900139000', ...buyer.phones] } }, ['same_phone']],
    ['when it goes where his own went', { payee: { ...stranger, addressLine: buyer.addressLine } }, ['same_address']],
    ['when he brought too many in a day', { ordersInADay: 20 }, ['burst']],
    ['for every reason there is', { payee: { ...buyer, personId: 'mother' }, ordersInADay: 99 }, ['same_household', 'same_phone', 'same_address', 'burst']],
  ])('%s', (_name, change, reasons) => {
    expect(holdReasonsOf(theCase(change))).toEqual(reasons);
  });
});

describe('what an entry waits for', () => {
  const waiting: WaitingEntry = { state: 'held', holdState: null, releaseAt: 1_000, afterSale: false };
  it.each<[Partial<WaitingEntry>, ReturnType<typeof waitsFor>, number | null]>([
    [{}, 'days', 1_000],
    [{ releaseAt: null }, 'completion', null],
    [{ holdState: 'open' }, 'review', null],
    [{ holdState: 'open', releaseAt: null }, 'review', null],
    [{ holdState: 'passed' }, 'days', 1_000],
    [{ afterSale: true }, 'after_sale', 1_000],
    [{ state: 'payable' }, null, null],
    [{ state: 'void' }, null, null],
  ])('%j is %s', (change, expected, dueAt) => {
    expect(waitsFor({ ...waiting, ...change })).toBe(expected);
    expect(dueAtOf({ ...waiting, ...change }, null)).toBe(dueAt);
  });

  it('is looked at again when the round said so', () => {
    expect(dueAtOf({ ...waiting, afterSale: true }, 5_000)).toBe(5_000);
  });
});

describe('a payee', () => {
  const runs = (role: 'owner' | 'dealer' | 'guide', organisationId: string) => [{ role, organisationId }];
  it.each([
    ['is oneself', [], 'me', true],
    ['is nobody else', [], 'other', false],
    ['is the place that one owns', runs('owner', 'store'), 'store', true],
    ['is the place that one runs as a dealer', runs('dealer', 'store'), 'store', true],
    ['is not the place that one works in', runs('guide', 'store'), 'store', false],
    ['is not the place of another', runs('owner', 'store'), 'elsewhere', false],
  ] as const)('%s', (_name, positions, payeeId, expected) => {
    expect(isPayee('me', positions, payeeId)).toBe(expected);
  });
});
