import { assert } from '../../kernel/assert';

/**
 * What the one journal counts: money in fen, points, growth (what makes a member's level), pieces of one product, and
 * tokens: how many of a coupon, or of a prize that is no goods, can still be given.
 * Transfers of different assets never meet in one account.
 */
export type Asset = 'CNY' | 'POINT' | 'GROWTH' | `PIECE:${string}` | `TOKEN:${string}`;

/** Assets by what they are measured in: the pieces of all products are one class, and so are tokens of all kinds. */
export const ASSET_CLASSES = ['CNY', 'POINT', 'GROWTH', 'PIECE', 'TOKEN'] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

declare const accountBrand: unique symbol;

/** An account's path, such as `customer/per_1/points`. Made by `accounts`, or checked by `accountNamed`. */
export type AccountName = string & { readonly [accountBrand]: true };

/**
 * How an account behaves.
 * - `held`: its balance is kept on a document of its own, changed in the transaction of every transfer. The others, the
 *   house's, have no document: a hot one would serialise the whole system; they are summed when asked.
 * - `floor`: whether spending may take the available balance below zero. Reversals may, always: what was already spent
 *   becomes visible debt.
 * - `lots`: whether what comes in keeps its own expiry and the oldest goes out first.
 */
export interface AccountRules {
  readonly assetClass: AssetClass;
  /** Its line in the trial balance: a house account has its own, the accounts of one kind share one. */
  readonly group: AccountGroup;
  readonly held: boolean;
  readonly floor: 'zero' | 'none';
  readonly lots: boolean;
}

/** Every account of the house. Those of money grow by what comes in, and sink by what was sold for it. */
const HOUSE_CLASSES = {
  /** Minus what was sold. */
  'house/sales': 'CNY',
  /** Money that came in, by how. */
  'house/cash/wechat': 'CNY',
  'house/cash/offline': 'CNY',
  /** Minus all commission that was earned, net of what was taken back. */
  'house/commission': 'CNY',
  /** Commission that was paid out, and the tax kept back for the tax office. */
  'house/commission-paid': 'CNY',
  'house/tax-withheld': 'CNY',
  /** Commission that its owner took as points. */
  'house/commission-to-points': 'CNY',
  /** What dealers picked up, at their own prices, net of what came back. */
  'house/dealer-sales': 'CNY',
  /** Minus what dealers were billed for money that they bring, and minus what of it was put on their accounts. */
  'house/dealer-bills': 'CNY',
  'house/dealer-topups': 'CNY',
  /** Minus what stores were given for the sales they reported. */
  'house/dealer-margin': 'CNY',
  /** Minus what dealers' accounts were corrected by. */
  'house/dealer-corrections': 'CNY',
  /** What dealers were charged for being late, less what was waived. */
  'house/dealer-interest': 'CNY',
  /** What retailers (卖场) keep of their customers' money by contract, and what they kept otherwise. */
  'house/retailer-deductions': 'CNY',
  'house/retailer-differences': 'CNY',
  /** Minus every point that was given. */
  'house/points-issued': 'POINT',
  'house/points-redeemed': 'POINT',
  'house/points-expired': 'POINT',
  /** Minus all growth that was given. */
  'house/growth-given': 'GROWTH',
  /** Minus every piece that was counted in. */
  'house/supply': 'PIECE',
  /** Pieces that left for customers. */
  'house/delivered': 'PIECE',
  /** Minus every token that an offer opened with, net of those that came back when it closed. */
  'house/tokens-made': 'TOKEN',
  /** Tokens of what was taken, exchanged for or won. */
  'house/tokens-used': 'TOKEN',
} as const satisfies Readonly<Record<string, AssetClass>>;
type HousePath = keyof typeof HOUSE_CLASSES;

const HELD_CLASSES = {
  'order/due': 'CNY',
  'payee/commission': 'CNY',
  'dealer/balance': 'CNY',
  'retailer/due': 'CNY',
  'customer/points': 'POINT',
  'customer/growth': 'GROWTH',
  stock: 'PIECE',
  prize: 'PIECE',
  token: 'TOKEN',
} as const satisfies Readonly<Record<string, AssetClass>>;
export type HeldGroup = keyof typeof HELD_CLASSES;
/** The lines that are made of many accounts. */
export const HELD_GROUPS = Object.keys(HELD_CLASSES) as readonly HeldGroup[];

/** A line of the trial balance, such as `house/sales` or `customer/points`. */
export type AccountGroup = HousePath | HeldGroup;

const held = (group: HeldGroup, floor: AccountRules['floor'], lots = false): AccountRules => ({
  assetClass: HELD_CLASSES[group],
  group,
  held: true,
  floor,
  lots,
});

const HELD: readonly (readonly [pattern: RegExp, rules: AccountRules])[] = [
  // What an order still owes: negative when more was paid than it costs.
  [/^order\/[\w-]+\/due$/, held('order/due', 'none')],
  // What somebody has earned and was not paid: negative when a refund took back what was paid already.
  [/^payee\/[\w-]+\/commission$/, held('payee/commission', 'zero')],
  // What a dealer has with the agent: negative is credit that he uses. How far it may sink is his terms', not the journal's.
  [/^dealer\/[\w-]+\/balance$/, held('dealer/balance', 'none')],
  // What a retailer took from customers and has not passed on.
  [/^retailer\/[\w-]+\/due$/, held('retailer/due', 'none')],
  [/^customer\/[\w-]+\/points$/, held('customer/points', 'zero', true)],
  [/^customer\/[\w-]+\/growth$/, held('customer/growth', 'none')],
  [/^stock\/[\w-]+$/, held('stock', 'zero')],
  [/^prize\/[\w-]+$/, held('prize', 'zero')],
  [/^token\/[\w-]+$/, held('token', 'zero')],
];

const HOUSE_PATHS = Object.keys(HOUSE_CLASSES) as readonly HousePath[];
const RULES_OF_HOUSE = new Map<string, AccountRules>(
  HOUSE_PATHS.map((path) => [
    path,
    { assetClass: HOUSE_CLASSES[path], group: path, held: false, floor: 'none', lots: false },
  ]),
);

const findRules = (path: string): AccountRules | undefined =>
  RULES_OF_HOUSE.get(path) ?? HELD.find(([pattern]) => pattern.test(path))?.[1];

/** The account of a path that came from outside, or null when there is none of that kind. */
export function accountNamed(path: string): AccountName | null {
  return findRules(path) === undefined ? null : (path as AccountName);
}

/** The line that an account is one of many in; null for the house's own, each a line by itself. */
export function heldGroupOf(name: AccountName): HeldGroup | null {
  const { group } = accountRules(name);
  return HELD_GROUPS.find((held) => held === group) ?? null;
}

/** The rules of an account. */
export function accountRules(name: AccountName): AccountRules {
  const rules = findRules(name);
  assert(rules !== undefined, `an account of a known kind: ${name}`);
  return rules;
}

export function assetClassOf(asset: Asset): AssetClass {
  if (asset === 'CNY' || asset === 'POINT' || asset === 'GROWTH') return asset;
  return asset.startsWith('PIECE:') ? 'PIECE' : 'TOKEN';
}

/** Whether an account may hold an asset: the stock of a product nothing but that product, tokens nothing but their own. */
export function mayHold(name: AccountName, asset: Asset): boolean {
  if (accountRules(name).assetClass !== assetClassOf(asset)) return false;
  const [group = '', subject = ''] = name.split('/');
  return !(group === 'stock' || group === 'token') || asset.endsWith(`:${subject}`);
}

function named(path: string): AccountName {
  const name = accountNamed(path);
  assert(name !== null, `an account of a known kind: ${path}`);
  return name;
}
const house = (path: HousePath): AccountName => named(path);

/** Every account there is. */
export const accounts = {
  /** What an order still owes, in fen. */
  orderDue: (orderId: string): AccountName => named(`order/${orderId}/due`),
  /** What a person or a place has earned by sales and was not paid yet. */
  payeeCommission: (payeeId: string): AccountName => named(`payee/${payeeId}/commission`),
  /** What a dealer or store has with the agent; below zero it is credit. */
  dealerBalance: (organisationId: string): AccountName => named(`dealer/${organisationId}/balance`),
  /** What a retailer's till took and its settlement still has to bring. */
  retailerDue: (organisationId: string): AccountName => named(`retailer/${organisationId}/due`),
  customerPoints: (personId: string): AccountName => named(`customer/${personId}/points`),
  /** What a member's level is made of (E8): purchases and check-ins. */
  customerGrowth: (personId: string): AccountName => named(`customer/${personId}/growth`),
  /** Pieces of a product in the agent's warehouse; what is reserved is on its way out. */
  stock: (productId: string): AccountName => named(`stock/${productId}`),
  /** Pieces of goods set aside for one prize of a lottery or one reward of the exchange. */
  prize: (prizeId: string): AccountName => named(`prize/${prizeId}`),
  /** How many of an offer that is no goods can still be given. */
  token: (offerId: string): AccountName => named(`token/${offerId}`),
  house: {
    sales: house('house/sales'),
    cash: (channel: 'wechat' | 'offline'): AccountName => house(`house/cash/${channel}`),
    commission: house('house/commission'),
    commissionPaid: house('house/commission-paid'),
    taxWithheld: house('house/tax-withheld'),
    commissionToPoints: house('house/commission-to-points'),
    dealerSales: house('house/dealer-sales'),
    dealerBills: house('house/dealer-bills'),
    dealerTopUps: house('house/dealer-topups'),
    dealerMargin: house('house/dealer-margin'),
    dealerCorrections: house('house/dealer-corrections'),
    dealerInterest: house('house/dealer-interest'),
    retailerDeductions: house('house/retailer-deductions'),
    retailerDifferences: house('house/retailer-differences'),
    pointsIssued: house('house/points-issued'),
    pointsRedeemed: house('house/points-redeemed'),
    pointsExpired: house('house/points-expired'),
    growthGiven: house('house/growth-given'),
    supply: house('house/supply'),
    delivered: house('house/delivered'),
    tokensMade: house('house/tokens-made'),
    tokensUsed: house('house/tokens-used'),
  },
} as const;

const GROUP_CLASSES: Readonly<Record<AccountGroup, AssetClass>> = { ...HOUSE_CLASSES, ...HELD_CLASSES };
/** The lines of the trial balance, with what each is measured in. */
export const ACCOUNT_GROUPS = Object.entries(GROUP_CLASSES) as readonly (readonly [AccountGroup, AssetClass])[];
