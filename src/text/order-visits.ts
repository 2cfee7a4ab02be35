import { dayOf } from '../shared/kernel/time';
import { isWindowOver } from '../shared/domain/orders/appointment-window';
import { situationOf } from '../shared/domain/orders/situation';
import type { OrderStage } from '../shared/domain/orders/stages';
import { visitorName } from './names';
import type { OrderCard } from './order-title';
import { dayWords, hoursWords, momentWords, windowWords } from './when';

export type Appointment = NonNullable<OrderCard['delivery']>;

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

/** When a stage was reached, epoch milliseconds; null while it was not. */
export function reachedAt(card: Pick<OrderCard, 'track'>, stage: OrderStage): number | null {
  return card.track.find((entry) => entry.stage === stage)?.at ?? null;
}

/** `今天 10:30 送到`; without a time when it is not known. */
function doneWords(card: OrderCard, stage: 'delivered' | 'installed', now: number): string {
  const at = reachedAt(card, stage);
  const verb = stage === 'delivered' ? '送到' : '装好';
  return at === null ? `已${verb}` : `${momentWords(at, now)} ${verb}`;
}

/** The words for when the goods came, or were installed. */
export const deliveredWords = (card: OrderCard, now: number): string => doneWords(card, 'delivered', now);
export const installedWords = (card: OrderCard, now: number): string => doneWords(card, 'installed', now);

/** `今天 08:40 出发`. */
export function departedWords({ deliverySince }: OrderCard, now: number): string {
  return deliverySince === null ? '已出发' : `${momentWords(deliverySince, now)} 出发`;
}

/** The tag of an appointment: today, later, or over without any news. */
export function appointmentTag({ window }: Appointment, verb: '送货' | '安装', now: number): OrderProgress['tag'] {
  if (isWindowOver(window, now)) return { words: '等待更新', tone: 'now' };
  return window.on === dayOf(now) ? { words: `今天${verb}`, tone: 'now' } : { words: `已约${verb}`, tone: 'action' };
}

/** A visit of an order: when it is to be, or when it really was. Null when nobody was ever expected. */
export function deliveryVisitWords(card: OrderCard, now: number): string | null {
  const { delivery, deliveryState } = card;
  if (deliveryState === 'delivered') return deliveredWords(card, now);
  if (delivery === null) return null;
  const { window } = delivery;
  if (deliveryState === 'out') return `${departedWords(card, now)}，约${window.on === dayOf(now) ? ` ${hoursWords(window)}` : windowWords(window, now)}`;
  return isWindowOver(window, now) ? `约在${windowWords(window, now)}，已过时间` : windowWords(window, now);
}

/** The same for the installation. */
export function installationVisitWords(card: OrderCard, now: number): string | null {
  const { installation, installationState } = card;
  if (installationState === 'installed') return installedWords(card, now);
  if (installation === null) return null;
  const { window } = installation;
  return isWindowOver(window, now) ? `约在${windowWords(window, now)}，已过时间` : windowWords(window, now);
}

const whoAndWhen = (visit: Appointment, now: number): string =>
  `${visitorName(visit.personName)} · ${windowWords(visit.window, now)}`;

/** The column 预约 of a list: who comes when, what is wished until then, and when it was done after that. */
export function appointmentLine(card: OrderCard, now: number): string {
  const open = card.wishedWindow === null ? '还没有约' : `还没有约，希望${windowWords(card.wishedWindow, now)}`;
  switch (situationOf(card)) {
    case 'cancelled':
    case 'unpaid':
    case 'refunded':
      return '—';
    case 'preparing':
    case 'shipped':
    case 'failed':
      return open;
    case 'delivery_scheduled':
    case 'out':
      return card.delivery === null ? '已约送货' : whoAndWhen(card.delivery, now);
    case 'to_install':
      return '还没有约安装';
    case 'installation_scheduled':
      return card.installation === null ? '已约安装' : whoAndWhen(card.installation, now);
    case 'delivered':
      return deliveredWords(card, now);
    case 'installed':
      return installedWords(card, now);
  }
}

interface TwoLines {
  readonly title: string;
  readonly detail: string;
}

function expected(visit: Appointment, verb: '送货' | '安装', { addressLine }: OrderCard, now: number): TwoLines {
  return {
    title: `${dayWords(visit.window.on, now)}${verb}`,
    detail: `${hoursWords(visit.window)} · ${visitorName(visit.personName)}${verb === '送货' ? '送到' : '上门到'}${addressLine}`,
  };
}

function wished(card: OrderCard, now: number): TwoLines {
  const { wishedWindow, addressLine } = card;
  if (wishedWindow === null) return { title: '约好送货时间会告诉您', detail: `送到${addressLine}` };
  return { title: `希望${dayWords(wishedWindow.on, now)}送货`, detail: `${hoursWords(wishedWindow)} · 送到${addressLine}` };
}

/** The landing's lines: `周六 11 月 28 日送货`, `09:00–11:00 · 陈立师傅送到石家庄市桥西区**`. */
export function deliveryLines(card: OrderCard, now: number): TwoLines {
  const { delivery, installation, addressLine } = card;
  const to = `送到${addressLine}`;
  switch (situationOf(card)) {
    case 'delivery_scheduled':
      return delivery === null ? { title: '已约好送货时间', detail: to } : expected(delivery, '送货', card, now);
    case 'out':
      return { title: '正在送来', detail: delivery === null ? to : `${visitorName(delivery.personName)}${to}` };
    case 'failed':
      return { title: '没有送成，正在重新约时间', detail: to };
    case 'installation_scheduled':
      return installation === null ? { title: '已约好安装时间', detail: `装在${addressLine}` } : expected(installation, '安装', card, now);
    case 'to_install':
    case 'delivered':
    case 'refunded':
      return { title: deliveredWords(card, now), detail: to };
    case 'installed':
      return { title: installedWords(card, now), detail: `装在${addressLine}` };
    case 'cancelled':
    case 'unpaid':
    case 'preparing':
    case 'shipped':
      return wished(card, now);
  }
}
