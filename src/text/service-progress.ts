import type { Output } from '../shared/contract/registry';
import { isLeftOpen } from '../shared/domain/service/left-open';
import { isMissed } from '../shared/domain/service/overdue';
import { visitorName } from './names';
import { serviceKindNames } from './service-names';
import { awaitedStageNames, serviceStageNames, stageStateWords, toBeConfirmed } from './service-cards';
import { shortMomentWords, windowWords } from './when';

export type WorkOrderCard = Output<'service.work_order.get'>['card'];

/** Where a visit stands: one sentence a person would say, its tag, and what comes next. */
export interface ServiceProgress {
  readonly headline: string;
  readonly tag: { readonly words: string; readonly tone: 'action' | 'now' | 'done' | 'danger' | 'quiet' };
  /** Empty when the headline says it all. */
  readonly hint: string;
}

const nobodyYet = ({ wishes }: WorkOrderCard, now: number): string =>
  wishes.length === 0 ? '约好时间会告诉您。' : `您希望${wishes.map((wish) => windowWords(wish, now)).join('或')}。`;

/** What was promised and did not come, or was begun and never ended: nothing that sounds as if it went on. */
function overdueProgress(card: WorkOrderCard, now: number): ServiceProgress | null {
  const { kind, window, technician } = card;
  if (window === null) return null;
  const when = windowWords(window, now);
  if (isMissed(card, now)) {
    return { headline: `约好${when} 上门，师傅还没有出发`, tag: { words: '已过时间', tone: 'danger' }, hint: MISSED };
  }
  if (!isLeftOpen(card, now)) return null;
  const who = technician === null ? '师傅' : visitorName(technician.name);
  return { headline: `${when} 的${serviceKindNames[kind]}还没有办完的消息`, tag: { words: '等待更新', tone: 'danger' }, hint: `办完了的，${who}会补上；没办完，门店会和您再约。` };
}

/** What nobody had set out for was not done badly: only its time is off. Who may not know why, is told no more. */
function stoppedWords(setback: WorkOrderCard['setback']): string {
  if (setback === null) return '正在重新约时间';
  return setback.setOut ? '这次没办完，正在重新约时间' : '原来约的时间取消了，正在重新约';
}

const MISSED = '很抱歉。门店会联系您；您也可以点开自己改时间，或取消。';

/** A visit's progress as its customer reads it. */
export function serviceProgress(card: WorkOrderCard, now: number): ServiceProgress {
  const overdue = overdueProgress(card, now);
  if (overdue !== null) return overdue;
  const { state, kind, window, technician, delivered, setback } = card;
  const work = serviceKindNames[kind];
  const who = technician === null ? '师傅' : visitorName(technician.name);
  const when = window === null ? '' : windowWords(window, now);
  switch (state) {
    case 'requested':
      return { headline: `已收到，正在安排${work}师傅`, tag: { words: '待安排', tone: 'action' }, hint: nobodyYet(card, now) };
    case 'scheduled':
      return { headline: `${when} ${who}上门`, tag: { words: '等师傅确认', tone: 'action' }, hint: '师傅确认后会告诉您。' };
    case 'accepted':
      return { headline: `${when} ${who}上门`, tag: { words: '已约', tone: 'action' }, hint: delivered ? '' : '货送到后才能安装。' };
    case 'declined':
      return { headline: '正在给您换一位师傅', tag: { words: '待安排', tone: 'action' }, hint: nobodyYet(card, now) };
    case 'en_route':
      return { headline: `${who}正在路上`, tag: { words: '路上', tone: 'now' }, hint: '到了请扫他的进门码，核对是不是他。' };
    case 'on_site':
      return { headline: `${who}已经到了`, tag: { words: '已到', tone: 'now' }, hint: '先看费用，您同意了才动手。' };
    case 'working':
      return { headline: `${who}正在${work}`, tag: { words: '服务中', tone: 'now' }, hint: '' };
    case 'paused':
      return { headline: stoppedWords(setback), tag: { words: '待重约', tone: 'danger' }, hint: `${setback === null ? '' : `原因：${setback.reason}。`}${nobodyYet(card, now)}` };
    case 'finished':
      return { headline: `${work}已完工`, tag: { words: '待评价', tone: 'done' }, hint: '' };
    case 'closed':
      return { headline: `${work}已完成`, tag: { words: '已完成', tone: 'quiet' }, hint: '' };
    case 'cancelled':
      return { headline: `${work}已取消`, tag: { words: '已取消', tone: 'quiet' }, hint: '' };
  }
}

/** What stands under a stage. Who was asked has not said yes; while somebody is looked for, nothing is agreed. */
function stageLabel({ stage, state }: WorkOrderCard['track'][number], window: WorkOrderCard['window']): string {
  if (state !== 'current') return serviceStageNames[stage];
  return stage === 'appointed' && window !== null ? toBeConfirmed : awaitedStageNames[stage];
}

/** The stages of its track with their words and times. */
export function serviceStages({ track, window }: WorkOrderCard, now: number) {
  return track.map((entry) => ({
    id: entry.stage,
    label: stageLabel(entry, window),
    state: entry.state,
    ...(entry.state === 'done' && entry.at !== null ? { note: shortMomentWords(entry.at, now) } : {}),
  }));
}

/** The whole track in one sentence, for screen readers. */
export function serviceTrackDescription({ track, window }: WorkOrderCard): string {
  return track.map((entry) => `${stageLabel(entry, window)}${entry.state === 'current' ? '' : stageStateWords[entry.state]}`).join('，');
}
