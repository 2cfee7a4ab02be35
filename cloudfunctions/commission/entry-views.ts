import type { Output } from '../../src/shared/contract/registry';
import { leftOf } from '../../src/shared/domain/commission/entry-life';
import { waitsFor } from '../../src/shared/domain/commission/next-event';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { assert } from '../../src/shared/kernel/assert';
import { lifeOf } from './entry-record';
import type { EntryDocument, EntryHold } from './documents';
import { accountOf } from './repository';

export type EntryCard = Output<'commission.hold.decide'>;
type EntryDetail = Output<'commission.entry.get'>;

/** Who reads it: the office looks into the matter, its payee is told what is his to know. */
export interface EntryReader {
  readonly office: boolean;
  readonly statement?: EntryCard['statement'];
}

export function toEntryCard(entry: EntryDocument, { office, statement = null }: EntryReader): EntryCard {
  const { _id: entryId, orderId, audience, level, payeeName, state, hold, dueAt, madeAt, promised } = entry;
  const { facts, earned: earnedFen } = promised;
  return {
    entryId,
    orderId,
    orderNo: String(facts['orderNo']),
    title: String(facts['title']),
    audience,
    level,
    payeeName,
    earnedFen,
    leftFen: leftOf(lifeOf(entry)),
    state,
    hold: hold === null ? null : holdFor(hold, office),
    dueAt,
    statement,
    madeAt,
  };
}

function holdFor({ signs, ...decision }: EntryHold, office: boolean): NonNullable<EntryCard['hold']> {
  return {
    ...decision,
    signs: signs.map(({ reason, orders, burst }) => ({ reason, orders: office ? [...orders] : [], burst: burst === null ? null : { ...burst, limit: office ? burst.limit : null } })),
  };
}

/** Everything that a yuan of it comes from, from its own frozen facts. */
export function toEntryDetail(entry: EntryDocument, reader: EntryReader): EntryDetail {
  const { facts } = entry.promised;
  const numberOf = (key: string): number => {
    const value = facts[key];
    assert(typeof value === 'number', `an entry has frozen its ${key}`);
    return value;
  };
  const rate = facts['rateMode'] === 'percent' ? ({ mode: 'percent', bps: numberOf('rate') } as const) : ({ mode: 'fixed', fen: numberOf('rate') } as const);
  const paidFen = numberOf('paidFen');
  const toBuyerFen = facts['toBuyerFen'] === undefined ? 0 : numberOf('toBuyerFen');
  return {
    entry: toEntryCard(entry, reader),
    account: accountOf(entry.payeeId),
    touch: entry.touch,
    through: entry.through === null || reader.office ? entry.through : maskedName(entry.through),
    policyVersion: numberOf('policyVersion'),
    rulesVersion: numberOf('rulesVersion'),
    ruleOf: facts['ruleOf'] as EntryDetail['ruleOf'],
    category: facts['category'] as EntryDetail['category'],
    quantity: numberOf('quantity'),
    paidFen,
    toBuyerFen,
    rate,
    droppedMilliFen: rate.mode === 'percent' ? Math.floor(((paidFen + toBuyerFen) * rate.bps) / 10) % 1_000 : 0,
    takenBack: takenBackOf(entry),
    releasedAt: entry.releasedAt,
    waitsFor: waitsFor({ ...entry, holdState: entry.hold?.state ?? null }),
  };
}

/** What takes back without being a refund. */
const OTHER_CAUSES = ['overruled', 'cancelled', 'refused'] as const;

function takenBackOf({ takenBack }: EntryDocument): EntryDetail['takenBack'] {
  return takenBack.map(({ causeId, amount: amountFen, refundedFen, at }) => {
    const why = OTHER_CAUSES.find((cause) => cause === causeId) ?? 'refund';
    return { why, amountFen, refundId: causeId.startsWith('rfd_') ? causeId : null, refundedFen, at };
  });
}
