import {
  ACCOUNT_GROUPS,
  accountNamed,
  accountRules,
  accounts,
  assetClassOf,
  mayHold,
} from '../../../../src/shared/domain/ledger/accounts';

describe('an account', () => {
  it.each([
    [accounts.orderDue('ord_1'), { assetClass: 'CNY', group: 'order/due', held: true, floor: 'none', lots: false }],
    [
      accounts.payeeCommission('per_1'),
      { assetClass: 'CNY', group: 'payee/commission', held: true, floor: 'zero', lots: false },
    ],
    [accounts.dealerBalance('org_1'), { assetClass: 'CNY', group: 'dealer/balance', held: true, floor: 'none', lots: false }],
    [accounts.retailerDue('org_1'), { assetClass: 'CNY', group: 'retailer/due', held: true, floor: 'none', lots: false }],
    [
      accounts.customerPoints('per_1'),
      { assetClass: 'POINT', group: 'customer/points', held: true, floor: 'zero', lots: true },
    ],
    [
      accounts.customerGrowth('per_1'),
      { assetClass: 'GROWTH', group: 'customer/growth', held: true, floor: 'none', lots: false },
    ],
    [accounts.stock('prd_1'), { assetClass: 'PIECE', group: 'stock', held: true, floor: 'zero', lots: false }],
    [accounts.prize('prz_1'), { assetClass: 'PIECE', group: 'prize', held: true, floor: 'zero', lots: false }],
    [accounts.token('cpr_1'), { assetClass: 'TOKEN', group: 'token', held: true, floor: 'zero', lots: false }],
    [accounts.house.sales, { assetClass: 'CNY', group: 'house/sales', held: false, floor: 'none', lots: false }],
    [
      accounts.house.cash('wechat'),
      { assetClass: 'CNY', group: 'house/cash/wechat', held: false, floor: 'none', lots: false },
    ],
    [
      accounts.house.pointsIssued,
      { assetClass: 'POINT', group: 'house/points-issued', held: false, floor: 'none', lots: false },
    ],
    [
      accounts.house.growthGiven,
      { assetClass: 'GROWTH', group: 'house/growth-given', held: false, floor: 'none', lots: false },
    ],
    [
      accounts.house.delivered,
      { assetClass: 'PIECE', group: 'house/delivered', held: false, floor: 'none', lots: false },
    ],
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

  it('has its line in the trial balance, a house account one of its own', () => {
    const { cash, ...single } = accounts.house;
    const house = [cash('wechat'), cash('offline'), ...Object.values(single)];
    const groups = new Map(ACCOUNT_GROUPS);
    for (const name of house) expect(groups.get(accountRules(name).group)).toBe(accountRules(name).assetClass);
    expect(house.map((name) => accountRules(name).group)).toEqual(house);
    expect(groups.get(accountRules(accounts.stock('prd_1')).group)).toBe('PIECE');
    expect(groups.size).toBe(house.length + 9);
  });
});

describe('an asset', () => {
  it.each([
    ['CNY', 'CNY'],
    ['POINT', 'POINT'],
    ['GROWTH', 'GROWTH'],
    ['PIECE:prd_1', 'PIECE'],
    ['TOKEN:cpr_1', 'TOKEN'],
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
    expect(mayHold(accounts.token('prz_1'), 'TOKEN:prz_1')).toBe(true);
    expect(mayHold(accounts.token('prz_1'), 'TOKEN:prz_2')).toBe(false);
    expect(mayHold(accounts.house.delivered, 'TOKEN:prz_1')).toBe(false);
  });
});
