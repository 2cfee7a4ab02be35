import type { ParsedInput } from '../../src/shared/contract/registry';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';
import { demoTechnician } from './seed-service';

const SUPERVISOR = 'dev-supervisor-zhao';
const CHEN = 'dev-technician-chen';
const WANG = 'dev-technician-wang';
const HOUR_MS = 3_600_000;

type Ask = ParsedInput<'service.request.record'>;

interface Call {
  readonly key: string;
  readonly ask: Pick<Ask, 'kind' | 'category' | 'productTitle' | 'description' | 'contact'> & { readonly district: string; readonly detail: string };
  /** Whom it was given to for tomorrow; null: it still waits. */
  readonly given: { readonly openid: string; readonly from: string; readonly to: string; readonly accepted: boolean } | null;
}

const CALLS: readonly Call[] = [
  {
    key: 'phone-purifier',
    ask: { kind: 'maintenance', category: 'water_purifier', productTitle: '台下净水器', description: '滤芯灯亮红了', contact: { name: '马丽', phone: '13933110031' }, district: '裕华区', detail: '槐安东路112号2栋903' },
    given: { openid: CHEN, from: '08:00', to: '10:00', accepted: true },
  },
  {
    key: 'phone-hood',
    ask: { kind: 'repair', category: 'range_hood', productTitle: '侧吸油烟机', description: '开大档有异响', contact: { name: '孙磊', phone: '13933110032' }, district: '桥西区', detail: '红旗大街50号1单元402' },
    given: { openid: CHEN, from: '14:00', to: '16:00', accepted: false },
  },
  {
    key: 'phone-washer',
    ask: { kind: 'repair', category: 'washing_machine', productTitle: '滚筒洗衣机', description: '脱水时移位', contact: { name: '高翔', phone: '13933110033' }, district: '长安区', detail: '和平东路88号5栋1502' },
    given: { openid: WANG, from: '14:00', to: '16:00', accepted: true },
  },
  {
    key: 'phone-fridge',
    ask: { kind: 'repair', category: 'refrigerator', productTitle: '双门冰箱', description: '冷藏室不制冷', contact: { name: '宋洁', phone: '13933110034' }, district: '新华区', detail: '中华北大街176号3单元701' },
    given: null,
  },
];

/** Who phoned yesterday evening: three have somebody for tomorrow, one waits. */
export function phoneHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  return [{ at: startOfDay(addDays(today, -1)) + 18 * HOUR_MS, run: () => answerThePhone(devcloud, call, addDays(today, 1)) }];
}

async function answerThePhone(devcloud: Devcloud, call: SeedCall, tomorrow: string): Promise<void> {
  for (const { key, ask, given } of CALLS) {
    const { district, detail, ...rest } = ask;
    const place = { province: '河北省', city: '石家庄市', district, detail, point: null };
    const wishes = given === null ? [{ on: tomorrow, from: '16:00', to: '18:00' }] : [];
    const { workOrderId } = await call(SUPERVISOR, 'service.request.record', { ...rest, applianceId: null, media: [], wishes, place }, `${key}-ask`);
    if (given === null) continue;
    const { openid, from, to, accepted } = given;
    const { membershipId } = demoTechnician(openid);
    await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, membershipId, window: { on: tomorrow, from, to } }, `${key}-give`);
    if (accepted) await call(openid, 'service.work_order.accept', { workOrderId, at: devcloud.clock.now().getTime() }, `${key}-accept`);
  }
}
