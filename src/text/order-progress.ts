import type { Output } from '../shared/contract/registry';
import type { OrderCommand } from '../shared/domain/orders/stages';
import { dayOf } from '../shared/kernel/time';
import { stageNames, visitorName } from './names';
import { dayWords, hoursWords, momentWords, shortMomentWords, windowWords } from './when';

/** Puts the space between Chinese and Latin that a typesetter would. */
function joined(left: string, right: string): string {
  return /^[0-9A-Za-z]/.test(right) ? `${left} ${right}` : `${left}${right}`;
}

export type OrderCard = Output<'orders.home.get'>['current'][number];
type Appointment = NonNullable<OrderCard['delivery']>;

/** What a state means to the person; the tag of the same name draws it. */
export type ProgressTone = 'action' | 'now' | 'done' | 'danger' | 'quiet';

/** Where an order stands, in words alone. */
export interface OrderProgress {
  /** One sentence a person would say. */
  readonly headline: string;
  readonly tag: { readonly words: string; readonly tone: ProgressTone };
  /** What comes next or what to know; empty when the headline says it all. */
  readonly hint: string;
}

/** `JSQ30 燃气热水器`, or `JSQ30 燃气热水器等 3 件`. */
export function orderTitle({ title, pieces }: Pick<OrderCard, 'title' | 'pieces'>): string {
  return pieces > 1 ? `${title}等 ${pieces} 件` : title;
}

/** What a person calls it: without the model that stands before the name. */
function spokenTitle(card: OrderCard): string {
  return orderTitle({ ...card, title: card.title.replace(/^[0-9A-Za-z][0-9A-Za-z/-]*\s+(?=.*[\u4e00-\u9fff])/, '') });
}

function visitTag(appointment: Appointment, verb: string, now: number): OrderProgress['tag'] {
  const on = appointment.window.on;
  if (on === dayOf(now)) return { words: `今天${verb}`, tone: 'now' };
  if (on < dayOf(now)) return { words: '等待更新', tone: 'now' };
  return { words: `已约${verb}`, tone: 'action' };
}

function visitProgress(card: OrderCard, appointment: Appointment, verb: string, now: number): OrderProgress {
  const who = visitorName(appointment.personName);
  const late = appointment.window.on < dayOf(now);
  return {
    headline: `${who}${windowWords(appointment.window, now)} ${joined(verb === '安装' ? '上门安装' : '送来', spokenTitle(card))}`,
    tag: visitTag(appointment, verb, now),
    hint: late ? '约好的时间已过，有疑问请直接打电话问师傅或门店。' : '请留人在家，电话保持畅通。',
  };
}

function wishWords(card: OrderCard, now: number): string {
  if (card.wishedWindow === null) return '约好送货时间会马上告诉您。';
  return `您希望${windowWords(card.wishedWindow, now)} 送，约定后会马上告诉您。`;
}

/** What is going on with an order, as the customer reads it. */
export function orderProgress(card: OrderCard, now: number): OrderProgress {
  const what = spokenTitle(card);
  if (card.cancelled) {
    return { headline: `${what}的订单已取消`, tag: { words: '已取消', tone: 'danger' }, hint: '有疑问请联系门店。' };
  }
  const current = card.track.find(({ state }) => state === 'current')?.stage;
  if (current === 'installed') {
    if (card.installation !== null) return visitProgress(card, card.installation, '安装', now);
    return {
      headline: `${what}已送到，正在安排安装`,
      tag: { words: '待安装', tone: 'now' },
      hint: '约好师傅和时间会马上告诉您。',
    };
  }
  if (current === 'placed' || current === 'shipped' || current === 'delivered') {
    if (card.delivery !== null) return visitProgress(card, card.delivery, '送货', now);
    return current === 'delivered'
      ? {
          headline: `${what}已发出，正在约送货时间`,
          tag: { words: '已发货', tone: 'action' },
          hint: wishWords(card, now),
        }
      : { headline: `${what}已开单，正在备货`, tag: { words: '备货中', tone: 'action' }, hint: wishWords(card, now) };
  }
  const installed = card.track.some(({ stage, state }) => stage === 'installed' && state === 'done');
  return {
    headline: installed ? `${what}装好了` : `${what}已送到`,
    tag: { words: installed ? '已装好' : '已送达', tone: 'done' },
    hint: installed ? '保修卡在家电本里，随时可以看。' : '有问题请联系门店。',
  };
}

/** The stages of a track with their words and times. */
export function orderStages(card: OrderCard, now: number) {
  return card.track.map(({ stage, at, state }) => ({
    id: stage,
    label: stageNames[stage],
    state,
    ...(at === null || state !== 'done' ? {} : { note: shortMomentWords(at, now) }),
  }));
}

const STATE_WORDS = { done: '已完成', current: '进行中', ahead: '未开始', skipped: '不需要' } as const;

/** The whole track in one sentence, for screen readers. */
export function trackDescription(card: OrderCard): string {
  return card.track.map(({ stage, state }) => `${stageNames[stage]}${STATE_WORDS[state]}`).join('，');
}

/** The one line under a card: who comes when, or when it was opened. */
export function appointmentLine(card: OrderCard, now: number): string {
  const visit = card.installation ?? card.delivery;
  if (visit === null || card.cancelled) return `${momentWords(card.createdAt, now)} 开单`;
  return `${visitorName(visit.personName)} · ${windowWords(visit.window, now)}`;
}

/** The landing's line for a delivery: `周六 11 月 28 日送货`, `09:00–11:00 · 陈立师傅送到桥西路 18 号`. */
export function deliveryLines(card: OrderCard, now: number): { readonly title: string; readonly detail: string } {
  const visit = card.installation ?? card.delivery;
  const verb = card.installation === null ? '送货' : '安装';
  if (visit !== null) {
    return {
      title: `${dayWords(visit.window.on, now)}${verb}`,
      detail: `${hoursWords(visit.window)} · ${visitorName(visit.personName)}${verb === '送货' ? '送到' : '上门到'}${card.addressLine}`,
    };
  }
  if (card.wishedWindow !== null) {
    return {
      title: `希望${dayWords(card.wishedWindow.on, now)}送货`,
      detail: `${hoursWords(card.wishedWindow)} · 送到${card.addressLine}`,
    };
  }
  return { title: '约好送货时间会告诉您', detail: `送到${card.addressLine}` };
}

/** What each command is called on a button. */
export const commandLabels = {
  place: '开单',
  claim: '收下订单',
  cancel: '取消订单',
  ship: '确认发货',
  schedule_delivery: '约送货时间',
  depart: '师傅出发了',
  complete_delivery: '已送到',
  fail_delivery: '没有送成',
  schedule_installation: '约安装时间',
  complete_installation: '安装完成',
} as const satisfies Readonly<Record<OrderCommand, string>>;
