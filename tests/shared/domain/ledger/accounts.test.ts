import {
  accountNamed,
  accountRules,
  accounts,
  assetClassOf,
  HOUSE_ACCOUNTS,
  mayHold,
} from '../../../../src/shared/domain/ledger/accounts';

describe('an account', () => {
  it.each([
    [accounts.orderDue('ord_1'), { assetClass: 'CNY', held: true, floor: 'none', lots: false }],
    [accounts.customerPoints('per_1'), { assetClass: 'POINT', held: true, floor: 'zero', lots: true }],
    [accounts.customerGrowth('per_1'), { assetClass: 'GROWTH', held: true, floor: 'none', lots: false }],
    [accounts.stock('prd_1'), { assetClass: 'PIECE', held: true, floor: 'zero', lots: false }],
    [accounts.prize('prz_1'), { assetClass: 'PIECE', held: true, floor: 'zero', lots: false }],
    [accounts.house.sales, { assetClass: 'CNY', held: false, floor: 'none', lots: false }],
    [accounts.house.cash('wechat'), { assetClass: 'CNY', held: false, floor: 'none', lots: false }],
    [accounts.house.pointsIssued, { assetClass: 'POINT', held: false, floor: 'none', lots: false }],
    [accounts.house.growthGiven, { assetClass: 'GROWTH', held: false, floor: 'none', lots: false }],
    [accounts.house.delivered, { assetClass: 'PIECE', held: false, floor: 'none', lots: false }],
  ])('%s has its rules', (name, rules) => {
    expect(accountRules(name)).toEqual(rules);
    expect(accountNamed(name)).toBe(name);
  });

  it.each([
    '',
    'house',
    'house/',
    'house/anything',
    'house/sales/',
    'order/ord_1',
    'order/ord_1/points',
    'order//due',
    'order/a/b/due',
    'customer/per_1/points ',
    'customer/per_1/points\n',
    ' customer/per_1/points',
    'customer/per_1/../per_2/points',
    'stock/a b',
    'toString',
    '__proto__',
  ])('of the path %j does not exist', (path) => {
    expect(accountNamed(path)).toBeNull();
  });

  it.each(['', 'a/b', 'a b', '商品'])('cannot be made of the id %j', (id) => {
    expect(() => accounts.stock(id)).toThrow('assertion failed');
  });

  it('of the house is in the list of them, once', () => {
    const { cash, ...single } = accounts.house;
    const all = [cash('wechat'), cash('offline'), ...Object.values(single)];
    expect([...HOUSE_ACCOUNTS].sort()).toEqual(all.sort());
  });
});

describe('an asset', () => {
  it.each([
    ['CNY', 'CNY'],
    ['POINT', 'POINT'],
    ['GROWTH', 'GROWTH'],
    ['PIECE:prd_1', 'PIECE'],
  ] as const)('%s is of the class %s', (asset, assetClass) => {
    expect(assetClassOf(asset)).toBe(assetClass);
  });

  it('stays in accounts of its class, and a product in its own stock', () => {
    expect(mayHold(accounts.house.sales, 'CNY')).toBe(true);
    expect(mayHold(accounts.house.sales, 'POINT')).toBe(false);
    expect(mayHold(accounts.customerPoints('per_1'), 'GROWTH')).toBe(false);
    expect(mayHold(accounts.stock('prd_1'), 'PIECE:prd_1')).toBe(true);
    expect(mayHold(accounts.stock('prd_1'), 'PIECE:prd_2')).toBe(false);
    expect(mayHold(accounts.house.supply, 'PIECE:prd_2')).toBe(true);
    expect(mayHold(accounts.prize('prz_1'), 'PIECE:prd_2')).toBe(true);
  });
});
