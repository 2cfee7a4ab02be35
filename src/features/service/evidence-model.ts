import type { Output } from '../../shared/contract/registry';
import { isOffline } from '../../shared/domain/payments/states';
import type { WorkOrderCommand } from '../../shared/domain/service/states';
import { amountWords } from '../../text/amounts';
import { paymentText } from '../../text/payment';
import { serviceText } from '../../text/service';
import { momentWords, windowWords } from '../../text/when';
import type { WorkOrder } from './view-model';

const words = serviceText.evidence;

interface Entry {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  /** What was said about it; null: nothing. */
  readonly detail: string | null;
  /** File ids of what was photographed. */
  readonly photos: readonly string[];
  /** Money that came, went or was let off: the account of the visit tells the rest. */
  readonly isMoney?: boolean;
}

export type VisitMoney = Pick<Output<'payments.order.get'>, 'payments' | 'paybacks'>;

/** As the server notes an appointment: `2026-11-23 10:00–12:00 王建国`. */
const APPOINTMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})–(\d{2}:\d{2})(.*)$/;

/** What was noted, an appointment as people speak of one. */
function noteWords(note: string | null, now: number): string | null {
  const [, on, from, to, who] = APPOINTMENT.exec(note ?? '') ?? [];
  if (on === undefined || from === undefined || to === undefined) return note;
  return `${windowWords({ on, from, to }, now)}${who ?? ''}`;
}

function moves({ timeline, relation }: WorkOrder, now: number): readonly Entry[] {
  return timeline.map(({ command, at, note, ...by }, position) => ({
    id: `move-${position}`,
    at,
    title: `${words.commands[command]}${whoWords(command, by, relation)}`,
    detail: noteWords(note, now),
    photos: [],
  }));
}

/** Steps that more than one side may take: without a name nobody could tell whose will it was. */
const ANYBODYS: readonly WorkOrderCommand[] = ['dispatch', 'reschedule', 'pause', 'cancel'];

function whoWords(command: WorkOrderCommand, { party, byName }: Pick<WorkOrder['timeline'][number], 'party' | 'byName'>, relation: WorkOrder['relation']): string {
  if (party === null || !ANYBODYS.includes(command)) return '';
  return words.by(party, relation === 'customer' || relation === 'guest' ? '' : byName);
}

function records({ done, steps }: WorkOrder): readonly Entry[] {
  return done.map(({ stepId, at, note, photos }, position) => {
    const title = steps.find((step) => step.stepId === stepId)?.title ?? words.extra;
    return { id: `record-${position}`, at, title, detail: note, photos };
  });
}

function signatures({ signature, earlierSignatures }: WorkOrder): readonly Entry[] {
  const all = [...earlierSignatures, ...(signature === null ? [] : [signature])];
  return all.map(({ fileId, at }, position) => ({ id: `signature-${position}`, at, title: words.signature, detail: null, photos: [fileId] }));
}

function agreements({ charges }: WorkOrder): readonly Entry[] {
  return charges.flatMap(({ proposalId, agreedAt, agreedBy, totalFen }) =>
    agreedAt === null ? [] : [{ id: proposalId, at: agreedAt, title: totalFen === 0 ? words.free : words.agreed(amountWords(totalFen), agreedBy), detail: null, photos: [] }],
  );
}

function reliefs({ waivers }: WorkOrder): readonly Entry[] {
  return waivers.map(({ amountFen, reason, at }, position) => ({ id: `waiver-${position}`, at, title: words.waived(amountWords(amountFen)), detail: reason, photos: [], isMoney: true }));
}

/** What was paid for it, and what went back. Cash came when somebody took it, not when finance found it right; a sheet that nobody paid is no event. */
function takings({ payments, paybacks }: VisitMoney): readonly Entry[] {
  const came = payments.flatMap(({ id, method, amountFen, state, awaitsConfirmation, collectedByName, createdAt, settledAt }) => {
    if (!awaitsConfirmation && state !== 'succeeded') return [];
    const wasTaken = isOffline(method);
    const detail = words.money.detail(collectedByName, wasTaken ? (awaitsConfirmation ? 'awaits' : 'confirmed') : null);
    return [{ id, at: wasTaken ? createdAt : (settledAt ?? createdAt), title: words.money.came(paymentText.method[method], amountWords(amountFen)), detail, photos: [], isMoney: true }];
  });
  const went = paybacks.map(({ id, reason, amountFen, state, createdAt, settledAt }) => {
    const title = words.money.went(paymentText.payback[reason], amountWords(amountFen));
    return { id, at: settledAt ?? createdAt, title, detail: state === 'succeeded' ? null : words.money.underWay, photos: [], isMoney: true };
  });
  return [...came, ...went];
}

/**
 * Everything that happened in the order in which it did: a phone without signal tells of it later than that.
 * @param money what was paid for it; undefined where nothing is known of it
 */
export function evidenceView(order: WorkOrder, now: number, money?: VisitMoney) {
  const paid = money === undefined ? [] : takings(money);
  const entries = [...moves(order, now), ...records(order), ...agreements(order), ...signatures(order), ...reliefs(order), ...paid].sort((one, other) => one.at - other.at);
  return entries.map(({ at, isMoney = false, ...entry }) => ({ ...entry, isMoney, note: momentWords(at, now) }));
}
