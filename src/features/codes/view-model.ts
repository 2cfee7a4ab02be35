import type { Output } from '../../shared/contract/registry';
import type { Tone } from '../../components/tag/tag';
import { codesText } from '../../text/codes';
import { sceneKindNames } from '../../text/names';
import { amountWords } from '../../text/amounts';
import { orderTitle } from '../../text/order-title';
import { dateWords, momentWords, windowWords } from '../../text/when';
import { addDays, dayOf, LATEST_INSTANT, startOfDay } from '../../shared/kernel/time';

type OrderCard = Output<'orders.order.get'>['card'];
export type CodeRow = Output<'attribution.code.list'>['rows'][number];

/** What stands under the order's code while the customer scans it. */
export function orderCodeView(card: OrderCard, now: number) {
  const { order } = codesText;
  return {
    title: `${card.customerName} · ${orderTitle(card)}`,
    total: amountWords(card.totalFen),
    wish: card.wishedWindow === null ? order.noWish : order.wish(windowWords(card.wishedWindow, now)),
  };
}

/** Whether the customer has scanned, in words. */
export function scanWords(scans: Output<'attribution.code.scans'> | undefined, now: number): string {
  if (scans === undefined || scans.lastScanAt === null) return codesText.order.waiting;
  return codesText.order.scanned(momentWords(scans.lastScanAt, now));
}

const TONE_OF = { active: 'done', revoked: 'quiet', expired: 'quiet', used_up: 'now' } as const satisfies Readonly<
  Record<CodeRow['state'], Tone>
>;

/** One code in the office's list. */
export function codeRowView(code: CodeRow, now: number) {
  const { office } = codesText;
  return {
    id: code.id,
    title: code.title,
    kind: sceneKindNames[code.kind],
    scans: code.useLimit === null ? office.scans(code.scans) : office.limit(code.scans, code.useLimit),
    until: untilWords(code.expiresAt, now),
    tag: { words: office.states[code.state], tone: TONE_OF[code.state] },
    revocable: code.state !== 'revoked',
  };
}

/** A code that outlives the calendar never ends as far as anybody here can see. */
function untilWords(expiresAt: number | null, now: number): string {
  const { office } = codesText;
  if (expiresAt === null || expiresAt > LATEST_INSTANT) return office.expiresChoices.none;
  // It ends as a day begins: the day before is the last one on which it works.
  return office.until(dateWords(dayOf(Math.max(0, expiresAt - 1)), now));
}

export type Validity = keyof typeof codesText.office.expiresChoices;

const DAYS_OF = { none: null, month: 30, quarter: 90, year: 365 } as const satisfies Readonly<
  Record<Validity, number | null>
>;

/** The instant a code made now stops working: the end of its last day, or undefined for never. */
export function expiryOf(validity: Validity, now: number): number | undefined {
  const days = DAYS_OF[validity];
  return days === null ? undefined : startOfDay(addDays(dayOf(now), days + 1));
}

const MOST_USES = 1_000_000;

/** A typed limit: a whole number, `undefined` when left empty, `null` when it is no such number. */
export function useLimitOf(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const limit = Number(text.trim());
  return Number.isInteger(limit) && limit >= 1 && limit <= MOST_USES ? limit : null;
}
