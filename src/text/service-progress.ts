import type { Output } from '../shared/contract/registry';
import { visitorName } from './names';
import { serviceKindNames } from './service-names';
import { serviceStageNames, stageStateWords, toBeAppointed } from './service';
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

/** A visit's progress as its customer reads it. */
export function serviceProgress(card: WorkOrderCard, now: number): ServiceProgress {
  const { state, kind, window, technician, delivered } = card;
  const work = serviceKindNames[kind];
  const who = technician === null ? '师傅' : visitorName(technician.name);
  const when = window === null ? '' : windowWords(window, now);
  switch (state) {
    case 'requested':
      return { headline: `已收到，正在安排${work}师傅`, tag: { words: '待安排', tone: 'action' }, hint: nobodyYet(card, now) };
    case 'scheduled':
      return { headline: `${when} ${who}上门`, tag: { words: '已约', tone: 'action' }, hint: '师傅确认后会告诉您。' };
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
      return { headline: '这次没办完，正在重新约时间', tag: { words: '待重约', tone: 'danger' }, hint: nobodyYet(card, now) };
    case 'finished':
      return { headline: `${work}已完工`, tag: { words: '待评价', tone: 'done' }, hint: '' };
    case 'closed':
      return { headline: `${work}已完成`, tag: { words: '已完成', tone: 'quiet' }, hint: '' };
    case 'cancelled':
      return { headline: `${work}已取消`, tag: { words: '已取消', tone: 'quiet' }, hint: '' };
  }
}

/** The stages of its track with their words and times. */
export function serviceStages({ track }: WorkOrderCard, now: number) {
  return track.map(({ stage, state, at }) => ({
    id: stage,
    // While somebody is looked for, nothing is agreed yet.
    label: stage === 'appointed' && state === 'current' ? toBeAppointed : serviceStageNames[stage],
    state,
    ...(state === 'done' && at !== null ? { note: shortMomentWords(at, now) } : {}),
  }));
}

/** The whole track in one sentence, for screen readers. */
export function serviceTrackDescription({ track }: WorkOrderCard): string {
  return track.map(({ stage, state }) => `${serviceStageNames[stage]}${stageStateWords[state]}`).join('，');
}

