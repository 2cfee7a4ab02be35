import type { Output } from '../../shared/contract/registry';
import { commissionOf } from '../../shared/domain/commission/rules';
import { givesAway, shareOf } from '../../shared/domain/commission/to-buyer';
import { dayOf } from '../../shared/kernel/time';
import { amountWords, percentWords } from '../../text/amounts';
import { whyText as words } from '../../text/commission';
import { categoryNames } from '../../text/names';
import { dateWords, dayWords, momentWords } from '../../text/when';
import { ownSignLines, signLines } from './sign-model';

export type EntryDetail = Output<'commission.entry.get'>;

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Whose it is, and by what. */
export function whoseFacts({ entry, touch, through, policyVersion }: EntryDetail, now: number): readonly Fact[] {
  const { whose } = words;
  return [
    { label: whose.name, value: entry.payeeName === '' ? words.whose.nameless : entry.payeeName },
    { label: whose.goods, value: entry.title },
    { label: whose.order, value: entry.orderNo },
    ...touchFacts({ entry, touch, through }, now),
    { label: whose.policy, value: whose.policyVersion(policyVersion) },
  ];
}

function touchFacts({ entry, touch, through }: Pick<EntryDetail, 'entry' | 'touch' | 'through'>, now: number): readonly Fact[] {
  const { whose } = words;
  if (touch !== null) {
    const by = [whose.via[touch.via], touch.organisationName].filter((word) => word !== '').join(' · ');
    return [
      { label: whose.touch, value: by },
      { label: whose.at, value: momentWords(touch.at, now) },
    ];
  }
  const above = entry.audience === 'staff' ? whose.ofPlace : whose.above(entry.level, through ?? '');
  return [{ label: whose.touch, value: entry.level === 1 && entry.audience !== 'staff' ? whose.byHand : above }];
}

export interface SumRow extends Fact {
  readonly weight: 'line' | 'total' | 'part';
  readonly refundId: string | null;
}

const row = (label: string, value: string, weight: SumRow['weight'] = 'line', refundId: string | null = null): SumRow => ({ label, value, weight, refundId });

/** The sum once more, from the facts that were frozen with it: it must come to what is shown. */
export function sumRows(detail: EntryDetail, now: number): readonly SumRow[] {
  const { entry, paidFen, toBuyerFen, quantity, rate, rulesVersion, ruleOf, category, droppedMilliFen, takenBack } = detail;
  const { sum } = words;
  const rule = sum.rulesVersion(rulesVersion, sum.ruleOf[ruleOf](categoryNames[category]));
  const baseFen = paidFen + toBuyerFen;
  const capped = rate.mode === 'fixed' && rate.fen * quantity > baseFen;
  const wholeFen = commissionOf(rate, { quantity, paidFen: baseFen });
  const earnedFen = shareOf(rate, entry, { quantity, paidFen, toBuyerFen });
  const letOff = toBuyerFen === 0 ? [] : [row(sum.letOff, `+${amountWords(toBuyerFen)}`), row(sum.base, amountWords(baseFen))];
  const given = toBuyerFen === 0 || !givesAway(entry) ? [] : [row(sum.whole, amountWords(wholeFen)), row(sum.given, `−${amountWords(wholeFen - earnedFen)}`)];
  return [
    row(sum.paid, amountWords(paidFen)),
    ...letOff,
    ...(rate.mode === 'percent' ? [row(sum.rate, `× ${percentWords(rate.bps)}`)] : [row(sum.fixed, amountWords(rate.fen)), row(sum.pieces, `× ${sum.count(quantity)}`)]),
    ...(capped ? [row(sum.capped, amountWords(baseFen), 'part')] : []),
    row(rule, '', 'part'),
    ...(droppedMilliFen === 0 ? [] : [row(sum.dropped, `−${milliFenWords(droppedMilliFen)}`, 'part')]),
    ...given,
    row(sum.earned, amountWords(earnedFen), 'total'),
    ...takenBack.map((one) => row(takenBackWords(one, now), `−${amountWords(one.amountFen)}`, 'line', one.refundId)),
    ...(takenBack.some(({ why }) => why === 'refund') ? [row(sum.takenBackHow, '', 'part')] : []),
    ...(takenBack.length === 0 ? [] : [row(sum.left, amountWords(entry.leftFen), 'total')]),
  ];
}

/** What took it back, and when; of a refund also how much went back to the buyer. */
function takenBackWords({ why, refundedFen, at }: EntryDetail['takenBack'][number], now: number): string {
  return words.sum.takenBack[why](dateWords(dayOf(at), now), amountWords(refundedFen));
}

/** Thousandths of a fen in yuan: `0.004`. */
function milliFenWords(milliFen: number): string {
  return (milliFen / 100_000).toFixed(5).replace(/0+$/, '');
}

/** What has happened to it, and what comes next. */
export function whenFacts({ entry, releasedAt, waitsFor }: EntryDetail, now: number): readonly Fact[] {
  const { when } = words;
  const made = { label: when.made, value: momentWords(entry.madeAt, now) };
  if (entry.leftFen === 0) return [made, { label: when.due, value: when.gone }];
  if (releasedAt !== null) return [made, { label: when.released, value: momentWords(releasedAt, now) }, { label: when.next, value: when.stated[entry.statement?.state ?? 'none'] }];
  if (waitsFor === null) return [made, { label: when.due, value: when.gone }];
  const on = entry.dueAt === null || waitsFor === 'after_sale' ? [] : [{ label: when.due, value: when.dueOn(dayWords(dayOf(entry.dueAt), now)) }];
  return [made, { label: when.next, value: when.waits[waitsFor] }, ...on];
}

/** Why a person looked at it, and what he said; null when nobody had to. */
export function holdFacts(entry: Pick<EntryDetail['entry'], 'hold' | 'state' | 'madeAt'>, office: boolean, now: number): readonly Fact[] | null {
  const { hold, state } = entry;
  if (hold === null) return null;
  const lines = office ? signLines(entry, now) : ownSignLines(entry);
  const reasons = lines.map((value) => ({ label: words.hold.found, value }));
  const at = hold.at === null ? [] : [{ label: words.hold[hold.state], value: words.hold.by(hold.byName, momentWords(hold.at, now)) }];
  const said = hold.words === '' ? [] : [{ label: words.hold.words, value: hold.words }];
  const waiting = state === 'held' ? [{ label: words.hold.now, value: words.hold.open }] : [];
  return [...reasons, ...(hold.at === null ? waiting : at), ...said];
}
