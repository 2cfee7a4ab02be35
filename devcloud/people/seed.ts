import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { writeCompany } from './company-documents';
import { demoSales } from './demo-sales';
import { demoOrganisations } from './organisations';
import { personas, type Persona } from './personas';
import { careHappenings } from './seed-care';
import { caseHappenings } from './seed-cases';
import { commissionHappenings } from './seed-commission';
import { dealerStatementHappenings } from './seed-dealer-statements';
import { dealerHappenings } from './seed-dealers';
import { compareLastDays, financeHappenings } from './seed-finance';
import { leadHappenings } from './seed-leads';
import { partnerHappenings } from './seed-partners';
import { memberHappenings } from './seed-members';
import { offerHappenings } from './seed-offers';
import { countWarehouse, writeProducts } from './seed-products';
import { retailerHappenings } from './seed-retailers';
import { refundHappenings } from './seed-refunds';
import { overdueHappenings, tellOverdue } from './seed-overdue';
import { playDemoSales } from './seed-sales';
import { phoneHappenings } from './seed-phone';
import { closeAtNight, introduceTechnicians, serviceHappenings } from './seed-service';
import { shareHappenings } from './seed-shares';
import { statementHappenings } from './seed-statements';
import { agreeWithPlaces, changeWithPlaces } from './seed-trade';
import { seedCallerFor, type SeedCall } from './seed-caller';

const DAY_MS = 86_400_000;
const FOUNDED_AT = startOfDay('2021-03-01');
/** Who has only just heard of the company: he gave it neither name nor phone. */
const NEWCOMER = 'dev-customer-he';

/** Who opens his inbox now and then. */
const READERS = ['dev-customer-zhang', 'dev-customer-liu', 'dev-guide-limin'] as const;
const NEWS_MS = 2 * DAY_MS;

/** Where the clock of a new demo company starts, so that its oldest sale lies in the past. */
const FIRST_SALE_DAYS_AGO = Math.max(...demoSales.map(({ daysAgo }) => daysAgo));
export const DEMO_CLOCK_OFFSET_MS = -DAY_MS * (FIRST_SALE_DAYS_AGO + 1);

/**
 * Sets the demo company up: organisations, people and products, for which no function exists yet, straight into the
 * store; stock, sales and codes through the real functions. It may be interrupted and run again: ids and request ids are
 * fixed, so what is there already stays as it is. Afterwards the clock shows the machine's time.
 */
export async function seedDemoCompany(devcloud: Devcloud): Promise<void> {
  await writeCompany(devcloud.store, demoOrganisations, personas.map(knownFacts), FOUNDED_AT);
  await writeProducts(devcloud.store);
  const call = seedCallerFor(devcloud);
  await countWarehouse(call);
  await introduceTechnicians(call);
  await agreeWithPlaces(call, addDays(dayOf(Date.now()), -FIRST_SALE_DAYS_AGO));
  const others = [
    ...memberHappenings(devcloud, call, FIRST_SALE_DAYS_AGO),
    ...offerHappenings(devcloud, call),
    ...financeHappenings(devcloud, call),
    ...dealerHappenings(devcloud, call),
    ...dealerStatementHappenings(devcloud, call),
    ...retailerHappenings(devcloud, call),
    ...refundHappenings(call),
    ...serviceHappenings(devcloud, call),
    ...careHappenings(devcloud, call),
    ...caseHappenings(devcloud, call),
    ...phoneHappenings(devcloud, call),
    ...overdueHappenings(devcloud, call),
    ...commissionHappenings(devcloud, call),
    ...statementHappenings(devcloud, call),
    ...shareHappenings(devcloud, call),
    ...leadHappenings(call),
    ...partnerHappenings(call),
  ];
  await playDemoSales(devcloud, call, others);
  await closeAtNight(call);
  await hangUpCodes(call);
  devcloud.clock.moveTo(new Date());
  await compareLastDays(call);
  await changeWithPlaces(call);
  await tellOverdue(devcloud);
  await changeWithPlaces(call);
  for (const reader of READERS) await readOldMessages(call, reader);
}

function knownFacts(
  persona: Persona,
): Persona | (Omit<Persona, 'name' | 'phone'> & { readonly name: null; readonly phone: null }) {
  return persona.openid === NEWCOMER ? { ...persona, name: null, phone: null } : persona;
}

/** A campaign, a partner and a service code, as they hang in the stores, scanned by a few. */
async function hangUpCodes(call: SeedCall): Promise<void> {
  const owner = 'dev-owner-wu';
  const codes = [
    { kind: 'campaign', title: '旧热水器换新季' },
    { kind: 'partner', title: '锦绣装饰设计' },
    { kind: 'service', title: '售后服务台' },
  ] as const;
  for (const [position, code] of codes.entries()) {
    const { scene } = await call(owner, 'attribution.code.create', code, `code-${code.kind}`);
    for (let visitor = 0; visitor <= position * 2; visitor += 1) {
      await call(
        `demo-passer-by-${visitor}`,
        'attribution.scan.record',
        { scene, entry: 1047 },
        `scan-${code.kind}-${visitor}`,
      );
    }
  }
  await call('dev-guide-limin', 'attribution.code.issue', { kind: 'personal' }, 'personal-limin');
}

/** What is older than a few days was read; the rest is news. */
async function readOldMessages(call: SeedCall, openid: string): Promise<void> {
  let after: string | null = null;
  for (let page = 0; page === 0 || after !== null; page += 1) {
    const input: { readonly after?: string } = after === null ? {} : { after };
    const { rows, next } = await call(openid, 'identity.inbox.list', input, `inbox-${openid}-${page}`);
    const entryIds = rows.filter(({ at }) => at < Date.now() - NEWS_MS).map(({ id }) => id);
    if (entryIds.length > 0) await call(openid, 'identity.inbox.markRead', { entryIds }, `read-${openid}-${page}`);
    after = next;
  }
}
