import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Input } from '../../src/shared/contract/registry';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const SUPERVISOR = 'dev-supervisor-zhao';
const ZHANG = 'dev-customer-zhang';
const HOUR_MS = 3_600_000;
const HOMES = path.join(__dirname, 'demo-homes');

type Home = Pick<Input<'catalog.case.offer'>, 'title' | 'style' | 'room' | 'praises' | 'words'> & { readonly pictures: readonly string[] };

const KITCHEN: Home = {
  title: '灰白小厨房，热水器正好嵌在吊柜中间',
  style: 'grey_white',
  room: 'kitchen',
  praises: ['quiet', 'thrifty', 'beautiful'],
  words: '一开龙头就有热水，晚上洗碗也听不到声音。师傅把管子走得很直，柜门还能全打开。',
  pictures: ['grey-white-kitchen', 'grey-white-detail'],
};
const SINK: Home = {
  title: '水槽下面放得下，换滤芯自己就行',
  style: 'modern',
  room: 'kitchen',
  praises: ['easy'],
  words: '泡茶不用等，一年多没出过问题。',
  pictures: ['sink-purifier'],
};
const STOVE: Home = { title: '墨绿橱柜配黑玻璃灶', style: 'other', room: 'kitchen', praises: ['beautiful'], words: '', pictures: ['hood-kitchen'] };

/** What a customer gave of her home: two that everybody sees, one that the office has to look at. */
export function caseHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  const give = (category: ProductCategory, home: Home) => offer(devcloud, call, category, home);
  return [
    { at: at(16, 20), run: () => published(devcloud, call, give('water_purifier', SINK)) },
    { at: at(15, 20), run: () => published(devcloud, call, give('gas_water_heater', KITCHEN)) },
    { at: at(0, 0) - 2 * HOUR_MS, run: () => give('gas_stove', STOVE).then(() => undefined) },
  ];
}

async function offer(devcloud: Devcloud, call: SeedCall, category: ProductCategory, { pictures, ...home }: Home): Promise<string> {
  const { appliances } = await call(ZHANG, 'service.request.form', {}, `case-form-${category}`);
  const applianceId = appliances.find((machine) => machine.category === category)?.id ?? '';
  const photos: string[] = [];
  for (const picture of pictures) {
    const file = `cases/demo-${picture}.jpg`;
    await devcloud.storage.put(file, await readFile(path.join(HOMES, `${picture}.jpg`)));
    photos.push(devcloud.storage.fileIdOf(file));
  }
  const { caseId } = await call(ZHANG, 'catalog.case.offer', { ...home, applianceId, photos, consent: true, showName: true }, `case-${category}`);
  return caseId;
}

async function published(devcloud: Devcloud, call: SeedCall, offered: Promise<string>): Promise<void> {
  const caseId = await offered;
  await devcloud.settle();
  await call(SUPERVISOR, 'catalog.case.decide', { caseId, publish: true }, `publish-${caseId}`);
}
