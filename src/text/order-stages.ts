import { situationOf, type Situation } from '../shared/domain/orders/situation';
import type { OrderCard } from './order-title';
import { stageNames } from './names';
import { shortMomentWords } from './when';

type Entry = OrderCard['track'][number];

/** How far the stage is that is being worked on: what waits for its payment is not being prepared. */
const STANDS = {
  unpaid: '待付款',
  preparing: '备货中',
  shipped: '待约',
  delivery_scheduled: '已约',
  out: '配送中',
  failed: '未送成',
  to_install: '待约',
  installation_scheduled: '已约',
  cancelled: '',
  delivered: '',
  installed: '',
  refunded: '',
} as const satisfies Readonly<Record<Situation, string>>;

const currentWords = (card: OrderCard): string => STANDS[situationOf(card)];

function noteOf(card: OrderCard, entry: Entry, now: number): string {
  if (entry.state === 'current') return currentWords(card);
  return entry.at === null || entry.state !== 'done' ? '' : shortMomentWords(entry.at, now);
}

/** The stages of a track with their words and times. */
export function orderStages(card: OrderCard, now: number) {
  return card.track.map((entry) => {
    const note = noteOf(card, entry, now);
    return { id: entry.stage, label: stageNames[entry.stage], state: entry.state, ...(note === '' ? {} : { note }) };
  });
}

const STATE_WORDS = { done: '已完成', current: '进行中', ahead: '未开始', skipped: '不需要' } as const;

/** The whole track in one sentence, for screen readers. */
export function trackDescription(card: OrderCard): string {
  return card.track
    .map((entry) => {
      const words = entry.state === 'current' ? currentWords(card) : '';
      return `${stageNames[entry.stage]}${words === '' ? STATE_WORDS[entry.state] : `：${words}`}`;
    })
    .join('，');
}
