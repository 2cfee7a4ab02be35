import { isWindowOver } from '../shared/domain/orders/appointment-window';
import { situationOf } from '../shared/domain/orders/situation';
import { dayOf } from '../shared/kernel/time';
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
import { dayWords, momentWords, windowWords } from './when';

const STAY_IN = '请留人在家，电话保持畅通。';
const LATE = '约好的时间已过，有疑问请直接打电话问师傅或门店。';

function wishWords(card: OrderCard, now: number): string {
  if (card.wishedWindow === null) return '约好送货时间会马上告诉您。';
  return `您希望${windowWords(card.wishedWindow, now)} 送，约定后会马上告诉您。`;
}

function unpaidWords({ payBy }: OrderCard, now: number): string {
  return payBy === null ? '' : `请在${momentWords(payBy, now)} 前付款，过了时间会自动取消。`;
}

function expected(card: OrderCard, visit: Appointment, verb: '送货' | '安装', now: number): OrderProgress {
  const tag = appointmentTag(visit, verb, now);
  const when = windowWords(visit.window, now);
  const what = spokenTitle(card);
  if (isWindowOver(visit.window, now)) {
    const [todo, done] = verb === '安装' ? ['安装', '装好'] : ['送', '送到'];
    return { headline: `约好${when} ${joined(todo, what)}，还没有${done}的消息`, tag, hint: LATE };
  }
  const headline = `${visitorName(visit.personName)}${when} ${joined(verb === '安装' ? '上门安装' : '送来', what)}`;
  return { headline, tag, hint: STAY_IN };
}

function onTheWay(card: OrderCard, now: number): OrderProgress {
  const { delivery, deliverySince } = card;
  const what = spokenTitle(card);
  const who = delivery === null ? '师傅' : visitorName(delivery.personName);
  // Who left on another day has come long ago, or will not: nobody told us.
  if (deliverySince !== null && dayOf(deliverySince) < dayOf(now)) {
    const headline = `${joined(who, departedWords(card, now), '送', what)}，还没有送到的消息`;
    return { headline, tag: { words: '等待更新', tone: 'now' }, hint: LATE };
  }
  const isLate = delivery !== null && isWindowOver(delivery.window, now);
  const agreed = delivery === null ? '' : `约在${windowWords(delivery.window, now)}。`;
  return {
    headline: `${who}出发了，正在${joined('送来', what)}`,
    tag: { words: '配送中', tone: 'now' },
    hint: isLate ? LATE : `${agreed}${STAY_IN}`,
  };
}

function failed(card: OrderCard, now: number): OrderProgress {
  const day = card.deliverySince === null ? '' : dayWords(dayOf(card.deliverySince), now);
  return {
    headline: `${joined(spokenTitle(card), day)}没有送成，正在重新约时间`,
    tag: { words: '未送成', tone: 'danger' },
    hint: '约好新的时间会马上告诉您。',
  };
}

/** What is going on with an order, as the customer reads it. */
export function orderProgress(card: OrderCard, now: number): OrderProgress {
  const what = spokenTitle(card);
  const { delivery, installation } = card;
  switch (situationOf(card)) {
    case 'cancelled':
      return { headline: `${what}的订单已取消`, tag: { words: '已取消', tone: 'danger' }, hint: '有疑问请联系门店。' };
    case 'unpaid':
      return { headline: `${what}等您付款`, tag: { words: '待付款', tone: 'now' }, hint: unpaidWords(card, now) };
    case 'refunded':
      return { headline: `${what}已全部退款`, tag: { words: '已退款', tone: 'quiet' }, hint: '退款和退货的进度在下面。' };
    case 'preparing':
      return { headline: `${what}已开单，正在备货`, tag: { words: '备货中', tone: 'action' }, hint: wishWords(card, now) };
    case 'shipped':
      return {
        headline: `${what}已发出，正在约送货时间`,
        tag: { words: '已发货', tone: 'action' },
        hint: wishWords(card, now),
      };
    case 'delivery_scheduled':
      if (delivery !== null) return expected(card, delivery, '送货', now);
      return { headline: `${what}已约好送货时间`, tag: { words: '已约送货', tone: 'action' }, hint: '' };
    case 'out':
      return onTheWay(card, now);
    case 'failed':
      return failed(card, now);
    case 'to_install':
      return {
        headline: `${what}已送到，正在安排安装`,
        tag: { words: '待安装', tone: 'now' },
        hint: '约好师傅和时间会马上告诉您。',
      };
    case 'installation_scheduled':
      if (installation !== null) return expected(card, installation, '安装', now);
      return { headline: `${what}已约好安装时间`, tag: { words: '已约安装', tone: 'action' }, hint: '' };
    case 'delivered':
      return {
        headline: `${what}已送到`,
        tag: { words: '已送达', tone: 'done' },
        hint: `${deliveredWords(card, now)}。保修卡在家电本里，有问题请联系门店。`,
      };
    case 'installed':
      return {
        headline: `${what}装好了`,
        tag: { words: '已装好', tone: 'done' },
        hint: `${installedWords(card, now)}。保修卡在家电本里，随时可以看。`,
      };
  }
}
