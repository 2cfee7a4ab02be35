import type { OrderCard } from './order-title';
import { stageNames } from './names';
import { shortMomentWords } from './when';

type Entry = OrderCard['track'][number];

const OF_DELIVERY = {
  waiting: '备货中',
  shipped: '待约',
  scheduled: '已约',
  out: '配送中',
  failed: '未送成',
  delivered: '',
} as const satisfies Readonly<Record<OrderCard['deliveryState'], string>>;

const OF_INSTALLATION = {
  not_needed: '',
  waiting: '待约',
  scheduled: '已约',
  installed: '',
} as const satisfies Readonly<Record<OrderCard['installationState'], string>>;

/** How far the stage is that is being worked on. */
function currentWords(card: OrderCard, { stage }: Entry): string {
  return stage === 'installed' ? OF_INSTALLATION[card.installationState] : OF_DELIVERY[card.deliveryState];
}

function noteOf(card: OrderCard, entry: Entry, now: number): string {
  if (entry.state === 'current') return currentWords(card, entry);
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
      const words = entry.state === 'current' ? currentWords(card, entry) : '';
      return `${stageNames[entry.stage]}${words === '' ? STATE_WORDS[entry.state] : `：${words}`}`;
    })
    .join('，');
}
