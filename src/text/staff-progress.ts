import { isTimeToDepart, isWindowOver } from '../shared/domain/orders/appointment-window';
import { situationOf } from '../shared/domain/orders/situation';
import type { OrderCommand } from '../shared/domain/orders/stages';
import { SETTINGS } from '../shared/domain/settings';
import { joined } from './joined';
import { visitorName } from './names';
import { spokenTitle, type OrderCard } from './order-title';
import {
  appointmentTag,
  deliveredWords,
  departedWords,
  installedWords,
  type Appointment,
  type OrderProgress,
} from './order-visits';
import { momentWords, windowWords } from './when';

const SEE_BELOW = '原因在“经过”里。';
const NO_NEWS = '约好的时间已过，请登记进度，或和顾客改约。';

function wishWords({ wishedWindow }: OrderCard, now: number): string {
  return wishedWindow === null ? '顾客没有说希望哪天送。' : `顾客希望${windowWords(wishedWindow, now)} 送。`;
}

function expected(card: OrderCard, visit: Appointment, verb: '送货' | '安装', now: number): OrderProgress {
  const { window, personName } = visit;
  const what = joined(verb === '安装' ? '安装' : '送', spokenTitle(card));
  return {
    headline: `${visitorName(personName)}约${windowWords(window, now)} ${what}`,
    tag: appointmentTag(visit, verb, now),
    hint: isWindowOver(window, now) ? NO_NEWS : '',
  };
}

function expectedDelivery(card: OrderCard, visit: Appointment, now: number): OrderProgress {
  const progress = expected(card, visit, '送货', now);
  if (isTimeToDepart(visit.window, now)) return progress;
  return { ...progress, hint: `约定时间前 ${SETTINGS.orders.departHoursAhead} 小时起可以登记出发；要提早去，先改约送货时间。` };
}

function onTheWay(card: OrderCard, now: number): OrderProgress {
  const { delivery } = card;
  const who = delivery === null ? '师傅' : visitorName(delivery.personName);
  return {
    headline: `${joined(who, departedWords(card, now))}，正在${joined('送', spokenTitle(card))}`,
    tag: { words: '配送中', tone: 'now' },
    hint: delivery === null ? '' : `约的是${windowWords(delivery.window, now)}，送到或没送成都请登记。`,
  };
}

function failed(card: OrderCard, now: number): OrderProgress {
  const when = card.deliverySince === null ? '' : momentWords(card.deliverySince, now);
  const headline = joined(spokenTitle(card), when, '没有送成，要重新约时间');
  return { headline, tag: { words: '未送成', tone: 'danger' }, hint: SEE_BELOW };
}

/** Where an order stands, as those read it who work on it. */
export function staffProgress(card: OrderCard, now: number): OrderProgress {
  const what = spokenTitle(card);
  const { delivery, installation } = card;
  switch (situationOf(card)) {
    case 'cancelled':
      return { headline: `${what}的订单已取消`, tag: { words: '已取消', tone: 'danger' }, hint: SEE_BELOW };
    case 'unpaid': {
      const hint = card.payBy === null ? '' : `${momentWords(card.payBy, now)} 前没有付款会自动取消。`;
      return { headline: `${what}还没有付款`, tag: { words: '待付款', tone: 'now' }, hint };
    }
    case 'refunded':
      return { headline: `${what}已全部退款`, tag: { words: '已退款', tone: 'quiet' }, hint: `${deliveredWords(card, now)}。` };
    case 'preparing':
      return { headline: `${what}还没有发货`, tag: { words: '待发货', tone: 'action' }, hint: wishWords(card, now) };
    case 'shipped':
      return { headline: `${what}已发货，还没有约送货时间`, tag: { words: '待约送货', tone: 'action' }, hint: wishWords(card, now) };
    case 'delivery_scheduled':
      if (delivery !== null) return expectedDelivery(card, delivery, now);
      return { headline: `${what}已约送货时间`, tag: { words: '已约送货', tone: 'action' }, hint: '' };
    case 'out':
      return onTheWay(card, now);
    case 'failed':
      return failed(card, now);
    case 'to_install':
      return { headline: `${what}已送到，还没有约安装时间`, tag: { words: '待约安装', tone: 'now' }, hint: `${deliveredWords(card, now)}。` };
    case 'installation_scheduled':
      if (installation !== null) return expected(card, installation, '安装', now);
      return { headline: `${what}已约安装时间`, tag: { words: '已约安装', tone: 'action' }, hint: '' };
    case 'delivered':
      return { headline: `${what}已送到`, tag: { words: '已送达', tone: 'done' }, hint: `${deliveredWords(card, now)}，不用安装，保修卡已建立。` };
    case 'installed':
      return { headline: `${what}已装好`, tag: { words: '已装好', tone: 'done' }, hint: `${installedWords(card, now)}，保修卡已建立。` };
  }
}

/** What each command is called on a button; an installation is moved by its work order. */
export const commandLabels = {
  cancel: '取消订单',
  ship: '确认发货',
  schedule_delivery: '约送货时间',
  depart: '师傅出发了',
  complete_delivery: '已送到',
  fail_delivery: '没有送成',
} as const satisfies Partial<Record<OrderCommand, string>>;

/** The same when there is an appointment already. */
export const changedScheduleLabel = '改约送货时间';
