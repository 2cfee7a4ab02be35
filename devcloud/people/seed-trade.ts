import type { Input } from '../../src/shared/contract/registry';
import { DEFAULT_TERMS } from '../../src/shared/domain/trade/terms';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { demoProducts, productIdOf } from './demo-products';
import type { DemoOrganisationId } from './organisations';
import type { SeedCall } from './seed-caller';
import { demoTechnician as demoMember } from './seed-service';

const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';
const DEALER: DemoOrganisationId = 'org_eastdealer';
const WEST: DemoOrganisationId = 'org_westdealer';
const PARTNER: DemoOrganisationId = 'org_changanpartner';
const COUNTER: DemoOrganisationId = 'org_mallcounter';

const YUAN = 100;
const TEN_YUAN = 10 * YUAN;
/** A list made today holds from here on: everybody has time to read it. */
const COMING_IN_DAYS = 9;

type Terms = Input<'trade.terms.save'>['values'];

/** So many percent of the list price, in tens of yuan. */
function pricesAt(percent: number): Input<'trade.price.save'>['changes'] {
  return demoProducts.map(([key, { priceYuan }]) => ({
    productId: productIdOf(key),
    priceFen: priceYuan < 500 ? Math.floor((priceYuan * percent) / 100) * YUAN : Math.floor((priceYuan * percent) / 1_000) * TEN_YUAN,
  }));
}

async function agree(call: SeedCall, organisationId: DemoOrganisationId, over: Partial<Terms>, key: string, basedOn = 0): Promise<void> {
  const values: Terms = { ...DEFAULT_TERMS, subjects: [...DEFAULT_TERMS.subjects], ...over };
  const reason = basedOn === 0 ? '签了今年的合作协议' : '回款一直准时，额度调高';
  await call(FINANCE, 'trade.terms.save', { organisationId, values, basedOn, reason }, `terms-${key}`);
}

const looksAfter = () => demoMember(SUPERVISOR).personId;
const eastTerms = (priceTier: string): Partial<Terms> => ({
  priceTier,
  subjects: ['goods', 'margin', 'rebate'],
  creditFen: 50_000 * YUAN,
  termDays: 30,
  deliveryAddress: '石家庄市长安区建华大街 168 号 城东专卖店库房',
  invoice: { title: '石家庄城东家电销售有限公司', taxNo: '91130102MA0DEMO017', address: '石家庄市长安区建华大街 168 号' },
  salespersonId: looksAfter(),
  note: '月底前对账，黄老板本人确认。',
});

/** What holds with dealers, partner stores and the counter, and what their tiers pay, from the company's first day on. */
export async function agreeWithPlaces(call: SeedCall, firstDay: string): Promise<void> {
  const list = (name: string, percent: number, key: string) =>
    call(FINANCE, 'trade.price.save', { tier: { kind: 'new', name }, basedOn: 0, from: null, replaces: null, effectiveFrom: firstDay, changes: pricesAt(percent), reason: '今年的价目' }, `prices-${key}`);
  const { tierId: dealers } = await list('经销商价', 78, 'dealers');
  const { tierId: partners } = await list('合作店价', 86, 'partners');
  await agree(call, DEALER, eastTerms(dealers), 'east');
  await agree(call, WEST, { priceTier: dealers, creditFen: 20_000 * YUAN, termDays: 7, deliveryAddress: '石家庄市新华区中华大街 92 号', salespersonId: looksAfter() }, 'west');
  await agree(call, PARTNER, { priceTier: partners, subjects: ['goods', 'margin'], creditFen: 20_000 * YUAN, termDays: 15, salesLimitFen: 150_000 * YUAN, deliveryAddress: '石家庄市长安区中山东路 301 号' }, 'partner');
  await agree(call, COUNTER, { subjects: ['goods', 'deduction'], deductionBps: 1_800, termDays: 45, note: '卖场每月 10 号出上月结算单。' }, 'counter');
}

/** This week: the dealer may owe more, and what dealers pay changes soon. */
export async function changeWithPlaces(call: SeedCall): Promise<void> {
  const { tiers } = await call(FINANCE, 'trade.price.lists', {}, 'tiers-now');
  const dealers = tiers.find(({ name }) => name === '经销商价');
  if (dealers === undefined) return;
  await agree(call, DEALER, { ...eastTerms(dealers.id), creditFen: 80_000 * YUAN }, 'east-more', 1);
  const changes = (['gas16', 'gas13', 'ac15', 'fridge'] as const).map((key) => {
    const change = pricesAt(76).find(({ productId }) => productId === productIdOf(key));
    return { productId: productIdOf(key), priceFen: change?.priceFen ?? null };
  });
  const effectiveFrom = addDays(dayOf(Date.now()), COMING_IN_DAYS);
  const from = dealers.lists.find(({ standing }) => standing === 'holding')?.id ?? null;
  await call(
    FINANCE,
    'trade.price.save',
    { tier: { kind: 'known', id: dealers.id }, basedOn: dealers.version, from, replaces: null, effectiveFrom, changes, reason: '旺季前四款主推机型让价' },
    'prices-coming',
  );
}
