import { holdSignsOf, MOST_SIGN_ORDERS, type HoldBuyer, type HoldCase, type HoldPayee, type HoldReason, type SignOrder } from '../../../../src/shared/domain/commission/holds';
import { dueAtOf, waitsFor, type WaitingEntry } from '../../../../src/shared/domain/commission/next-event';
import { isPayee } from '../../../../src/shared/domain/commission/payee';

const anOrder = (number: number): SignOrder => ({ orderId: `ord_${number}`, orderNo: `2611200000${number}`, at: 1_000 - number });
const days = (count: number): readonly SignOrder[] => Array.from({ length: count }, (_, number) => anOrder(number));

const buyer: HoldBuyer = { personId: 'buyer', householdId: 'hh_1', phone: '13800138000', addressLine: '桥西路18号' };
const last = { ...anOrder(7), phone: '13911110001', addressLine: '中山路1号' };
const stranger: HoldPayee = { personId: 'mother', householdId: 'hh_2', phone: '13900139000', last };
const nobody = { personId: null, householdId: null };

const theCase = (change: Partial<HoldCase>): HoldCase => ({ payee: stranger, buyer, sameDay: [], burstOrders: 20, ...change });

describe('a person looks first', () => {
  it.each<[string, Partial<HoldCase>, readonly HoldReason[]]>([
    ['not when a stranger was brought', {}, []],
    ['not when nothing is known of either', { payee: { ...nobody, phone: null, last: null }, buyer: { ...buyer, ...nobody } }, []],
    ['when one bought for himself, and that alone is said', { payee: { ...stranger, personId: 'buyer', householdId: 'hh_1', phone: buyer.phone } }, ['self_purchase']],
    ['when they live together', { payee: { ...stranger, householdId: 'hh_1' } }, ['same_household']],
    ['when the order’s phone is his', { payee: { ...stranger, phone: buyer.phone } }, ['same_phone']],
    ['when the order’s phone is that of his own last order', { payee: { ...stranger, last: { ...last, phone: buyer.phone } } }, ['same_phone']],
    ['when it goes where his own went', { payee: { ...stranger, last: { ...last, addressLine: buyer.addressLine } } }, ['same_address']],
    ['when he brought too many in a day', { sameDay: days(19) }, ['burst']],
    ['not when it is one fewer', { sameDay: days(18) }, []],
    [
      'for every reason there is',
      { payee: { ...stranger, householdId: 'hh_1', last: { ...last, phone: buyer.phone, addressLine: buyer.addressLine } }, sameDay: days(98) },
      ['same_household', 'same_phone', 'same_address', 'burst'],
    ],
  ])('%s', (_name, change, reasons) => {
    expect(holdSignsOf(theCase(change)).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('with the order that it was seen by, but none where his own number is enough', () => {
    const both = holdSignsOf(theCase({ payee: { ...stranger, last: { ...last, phone: buyer.phone, addressLine: buyer.addressLine } } }));
    expect(both.map(({ orders }) => orders)).toEqual([[anOrder(7)], [anOrder(7)]]);
    expect(holdSignsOf(theCase({ payee: { ...stranger, phone: buyer.phone } }))).toEqual([{ reason: 'same_phone', orders: [], burst: null }]);
  });

  it('with how many there were, and the newest of them', () => {
    const [burst] = holdSignsOf(theCase({ sameDay: days(30) }));
    expect(burst?.burst).toEqual({ orders: 31, limit: 20 });
    expect(burst?.orders).toEqual(days(MOST_SIGN_ORDERS));
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
