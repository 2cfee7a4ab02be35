import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const LIN = 'dev-partner-lin';
const LIMIN = 'dev-guide-limin';
const ZHOU = 'dev-guide-zhou';
const CONSENT = '2026-11';

/** A partner writes down what he sells; guides send him whom they cannot help themselves. */
export function partnerHappenings(call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * 3_600_000;
  return [
    { at: at(9, 10), run: () => offersAndDeal(call) },
    { at: at(1, 17), run: () => waitingOne(call) },
  ];
}

const offer = (call: SeedCall, title: string, words: string, fromFen: number | null, key: string) => call(LIN, 'partners.offer.save', { offerId: null, title, words, fromFen }, key);

async function offersAndDeal(call: SeedCall): Promise<void> {
  await offer(call, '厨房局部翻新', '不砸墙，三天做完，含拆旧、台面和水槽；和换烟机灶具一起做最省事。', 1_280_000, 'offer-kitchen');
  await offer(call, '阳台洗衣柜定制', '按洗衣机、烘干机的尺寸做，防水防晒，含上门量尺。', 398_000, 'offer-balcony');
  const { offerId } = await offer(call, '全屋设计', '一房一方案，出效果图和水电点位图，家电位置先定好。', null, 'offer-design');
  const customer = { from: 'written', name: '丁先生', phone: '13833120061' } as const;
  const { referralId } = await call(LIMIN, 'partners.referral.create', { offerId, wish: '新房三室，想先定水电点位', customer, consentVersion: CONSENT }, 'refer-design');
  await call(LIN, 'partners.referral.step', { referralId, command: 'accept' }, 'refer-design-accept');
  await call(LIN, 'partners.referral.step', { referralId, command: 'complete', dealFen: 1_860_000 }, 'refer-design-done');
}

async function waitingOne(call: SeedCall): Promise<void> {
  const { rows } = await call(ZHOU, 'partners.offer.list', { of: 'shown' }, 'offers-find');
  const kitchen = rows.find(({ title }) => title === '厨房局部翻新');
  if (kitchen === undefined) throw new Error('the partner offers a kitchen');
  const customer = { from: 'written', name: '姚女士', phone: '13633120062' } as const;
  await call(ZHOU, 'partners.referral.create', { offerId: kitchen.id, wish: '老厨房想换台面，顺带换烟机', customer, consentVersion: CONSENT }, 'refer-kitchen');
}
