import type { Output } from '../../shared/contract/registry';
import type { Tone } from '../../components/tag/tag';
import { appliancesText } from '../../text/appliances';
import { categoryNames, productName, visitorName } from '../../text/names';
import { fullDateWords } from '../../text/when';

export type ApplianceCard = Output<'orders.home.get'>['appliances'][number];
export type Appliance = Output<'orders.appliance.get'>;
type WarrantyState = ApplianceCard['warranty']['state'];

const TONE_OF = { active: 'done', expiring: 'now', expired: 'quiet' } as const satisfies Readonly<
  Record<WarrantyState, Tone>
>;

function tagOf(state: WarrantyState, end: ApplianceCard['end']): { readonly words: string; readonly tone: Tone } {
  if (end !== null) return { words: appliancesText.warranty.ends[end.how], tone: 'quiet' };
  return { words: appliancesText.warranty.states[state], tone: TONE_OF[state] };
}

/** One row of the appliance book. */
export function bookRowView({ id, product, warranty, end }: ApplianceCard) {
  return {
    id,
    title: productName(product),
    detail: end === null ? appliancesText.bookLine(warranty.endsOn) : appliancesText.ended.book[end.how](end.on),
    tag: tagOf(warranty.state, end),
  };
}

/** The book: what is in use first, then what was given back or replaced. */
export function bookRows(appliances: readonly ApplianceCard[]) {
  const isOver = ({ end }: ApplianceCard) => end !== null;
  return [...appliances.filter((card) => !isOver(card)), ...appliances.filter(isOver)].map(bookRowView);
}

function headlineOf({ warranty, end }: ApplianceCard, now: number): string {
  if (end !== null) return appliancesText.ended.headline[end.how](end.on, now);
  const { state, endsOn, daysLeft } = warranty;
  const { headline } = appliancesText.warranty;
  if (state === 'expiring') return headline.expiring(daysLeft);
  return headline[state](endsOn, now);
}

/** The page of one machine. */
export function appliancePageView(appliance: Appliance, now: number) {
  const { warranty, product } = appliance;
  const words = appliancesText.warranty;
  const facts = appliancesText.facts;
  return {
    id: appliance.id,
    title: productName(product),
    headline: headlineOf(appliance, now),
    tag: tagOf(warranty.state, appliance.end),
    /** How much of the warranty is still to run, 0 to 100. */
    percentLeft: percentLeft(warranty),
    card: [
      { label: words.cardNo, value: warranty.cardNo },
      { label: words.months, value: words.monthsValue(warranty.months) },
      { label: words.from, value: fullDateWords(warranty.startsOn) },
      { label: words.to, value: fullDateWords(warranty.endsOn) },
      ...(warranty.daysLeft > 0 ? [{ label: words.left, value: words.daysLeft(warranty.daysLeft) }] : []),
    ],
    facts: [
      { label: facts.model, value: product.model },
      { label: facts.category, value: categoryNames[product.category] },
      ...cameRows(appliance),
      { label: facts.soldBy, value: appliance.organisationName },
      { label: facts.replacementYear, value: facts.replacementValue(appliance.replacementYear) },
    ],
    serialNumber: appliance.serialNumber,
    orderId: appliance.orderId,
    isInUse: appliance.end === null,
    /** Whether the household may say that it is replaced, or used after all; null: neither. */
    retiring: retiringOf(appliance),
  };
}

/** How it came into use. What nobody had to install has no number of its own: it was in use when it arrived. */
function cameRows({ serialNumber, installedOn, installedByName }: Appliance) {
  const facts = appliancesText.facts;
  const on = fullDateWords(installedOn);
  if (serialNumber === '') return [{ label: facts.deliveredOn, value: on }];
  return [
    { label: facts.serialNumber, value: serialNumber },
    { label: facts.installedOn, value: on },
    { label: facts.installedBy, value: visitorName(installedByName) },
  ];
}

function retiringOf({ own, end }: Appliance): 'retire' | 'use' | null {
  if (!own || end?.how === 'returned') return null;
  return end === null ? 'retire' : 'use';
}

const DAYS_A_MONTH = 30.44;

function percentLeft({ daysLeft, months }: ApplianceCard['warranty']): number {
  if (months === 0) return 0;
  return Math.max(0, Math.min(100, Math.round((daysLeft / (months * DAYS_A_MONTH)) * 100)));
}
