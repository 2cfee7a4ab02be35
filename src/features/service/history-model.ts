import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { OPEN_WORK_ORDER_STATES } from '../../shared/domain/service/states';
import { historyText as words } from '../../text/appliance-history';
import { coverageWords } from '../../text/service-cards';
import { serviceKindNames } from '../../text/service-names';
import { dateWords } from '../../text/when';
import { visitRowView, workOrderCardView } from './card-model';

type History = Output<'service.appliance.history'>;
type Due = Output<'service.maintenance.due'>['due'][number];

const TONE = { due: 'now', soon: 'action', later: 'quiet' } as const satisfies Readonly<Record<Due['state'], Tone>>;

function maintenanceView({ maintenance, openMaintenanceId }: History, now: number) {
  if (maintenance === null) return null;
  const { everyMonths, lastOn, dueOn, state } = maintenance;
  return {
    title: words.maintenance.due[state](dateWords(dueOn, now)),
    detail: [words.maintenance.every(everyMonths), lastOn === null ? words.maintenance.never : words.maintenance.last(dateWords(lastOn, now))].join(' · '),
    tag: { words: words.maintenance.tags[state], tone: TONE[state] },
    /** The request that is open already; null: it can be asked for. */
    openId: openMaintenanceId,
    asks: openMaintenanceId === null && state !== 'later',
  };
}

/** A visit that somebody asked for and that is not over: it stays, also when the machine is used no longer. */
function stillOpenOf({ workOrders }: History) {
  const card = workOrders.find((candidate) => candidate.kind !== 'installation' && OPEN_WORK_ORDER_STATES.includes(candidate.state));
  return card === undefined ? null : { id: card.id, sentence: words.ended.stillOpen(serviceKindNames[card.kind]) };
}

/** What was done on a machine: newest first, those that are under way too. */
export function historyView(history: History, now: number) {
  const visits = history.workOrders.map((card) => {
    const over = visitRowView(card, now);
    if (over !== null) return { id: card.id, ...over };
    const open = workOrderCardView(card, now);
    return { id: card.id, title: open.title, detail: open.headline, tag: open.tag };
  });
  return { coverage: coverageWords[history.coverage.reason], maintenance: maintenanceView(history, now), visits, stillOpen: stillOpenOf(history) };
}

/** A proposal on the home screen. */
export function dueRowView({ applianceId, title, state, dueOn }: Due, now: number) {
  const { home, homeSoon, due } = words.maintenance;
  return { applianceId, title: state === 'due' ? home(title) : homeSoon(title), detail: due[state](dateWords(dueOn, now)) };
}
