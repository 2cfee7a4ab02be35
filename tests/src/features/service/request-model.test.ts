import { dayOf } from '../../../../src/shared/kernel/time';
import {
  descriptionProblem,
  machineChoices,
  MOST_WISHES,
  requestInput,
  slotsAsked,
  startingDraft,
  wishesLine,
  withMachine,
  withWishes,
} from '../../../../src/features/service/request-model';
import { keyOfStart, requestStart, type RequestLink } from '../../../../src/features/service/request-start';
import { unsentFor } from '../../../../src/features/service/request-store';
import { requestText } from '../../../../src/text/service-request';
import { NOW } from './a-work-order';

const place = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号', point: null };
const form = {
  appliances: [
    { id: 'apl_1', title: 'JSQ30 燃气热水器', category: 'gas_water_heater' as const, installedOn: '2025-01-01', warrantyEndsOn: null },
    { id: 'apl_2', title: 'RO500 净水器', category: 'water_purifier' as const, installedOn: '2025-02-01', warrantyEndsOn: null },
  ],
  contact: { name: '张晓雯', phone: '13800138000' },
  place,
};
const nobody = { appliances: [], contact: null, place: null };
const PHOTO = { fileId: 'cloud://local-env.local/service/a.jpg', kind: 'photo' as const };
const morning = { on: '2026-11-23', from: '08:00', to: '10:00' };
const noon = { on: '2026-11-23', from: '10:00', to: '12:00' };
const later = { on: '2026-11-24', from: '08:00', to: '10:00' };

const LINK: RequestLink = { kind: '', applianceId: '', scene: '', category: '', title: '', consultationId: '' };
const from = (kind: string, applianceId = '', more: Partial<RequestLink> = {}) => requestStart({ ...LINK, kind, applianceId, ...more });
const SCENE = 'bAAAAAAAAAAAAAAAAA.BBBBBBBBBB';

describe('asking for a technician', () => {
  it('begins with the machine it was opened from and where somebody came the last time', () => {
    expect(startingDraft(form, from('maintenance', 'apl_2'))).toMatchObject({
      applianceId: 'apl_2',
      category: 'water_purifier',
      addressee: { name: '张晓雯', phone: '13800138000', city: '石家庄市', detail: '桥西路18号' },
    });
    expect(startingDraft(form, from('repair')).applianceId).toBe('apl_1');
  });

  it('takes for a new installation none of the machines that are there', () => {
    expect(startingDraft(form, from('installation')).applianceId).toBeNull();
  });

  it('means a repair where a link names nothing it knows', () => {
    expect(['maintenance', '', 'x'].map((kind) => from(kind).kind)).toEqual(['maintenance', 'repair', 'repair']);
  });

  it('may be for a machine that is not in the book', () => {
    const [, , other] = machineChoices(form);
    expect(other?.label).toBe(requestText.otherMachine);
    const draft = { ...startingDraft(form, from('repair', 'apl_2')), wishes: [morning] };
    expect(withMachine(draft, form, other?.value ?? '')).toMatchObject({ applianceId: null, category: 'water_purifier', wishes: [] });
  });

  it('asks for free windows once it is known where', () => {
    expect(slotsAsked(startingDraft(nobody, from('repair')))).toBeNull();
    expect(slotsAsked(startingDraft(form, from('repair', 'apl_2')))).toEqual({ of: 'ask', kind: 'repair', category: 'water_purifier', city: '石家庄市', district: '桥西区' });
  });

  it('is not sent without an address, nor a repair without a word of what is wrong', () => {
    const draft = startingDraft(form, from('repair', 'apl_1'));
    expect(requestInput(draft, [], from('repair'))).toBeNull();
    expect(descriptionProblem(draft)).toBe(requestText.descriptionNeeded);
    expect(requestInput(startingDraft(nobody, from('maintenance')), [], from('maintenance'))).toBeNull();
    expect(requestInput({ ...draft, description: ' 打不着火 ', productTitle: 'x', wishes: [noon] }, [PHOTO], from('repair', '', { scene: SCENE, consultationId: 'con_1' }))).toEqual({
      kind: 'repair',
      applianceId: 'apl_1',
      category: 'gas_water_heater',
      productTitle: '',
      description: '打不着火',
      media: [PHOTO],
      wishes: [noon],
      contact: { name: '张晓雯', phone: '13800138000' },
      place,
      consultationId: 'con_1',
    });
  });

  it('begins with the machine that was scanned, though it is not in the book, and says by which code', () => {
    const start = from('repair', '', { scene: SCENE, category: 'refrigerator', title: 'BCD-500 冰箱' });
    const draft = startingDraft(form, start);
    expect(draft).toMatchObject({ applianceId: null, category: 'refrigerator', productTitle: 'BCD-500 冰箱' });
    expect(requestInput({ ...draft, description: '不制冷' }, [], start)).toMatchObject({ scene: SCENE, applianceId: null, productTitle: 'BCD-500 冰箱' });
    expect(from('repair', '', { category: 'consumable', title: '滤芯' }).scanned).toEqual({ category: null, title: '滤芯' });
    expect(from('repair', '', { category: 'refrigerator' }).scanned).toBeNull();
  });
});

describe('a request that was not sent', () => {
  it('keeps a wish for today until its window begins', () => {
    const wish = { on: dayOf(NOW), from: '23:58', to: '23:59' };
    const asked = from('repair', 'apl_1');
    const kept = { key: keyOfStart(asked), draft: { ...startingDraft(form, asked), wishes: [{ ...wish, from: '00:00' }, wish] }, media: [], at: NOW };
    expect(unsentFor(kept, { key: kept.key, appliances: form.appliances }, NOW)?.draft.wishes).toEqual([wish]);
  });

  const start = from('repair', 'apl_1');
  const draft = { ...startingDraft(form, start), description: '打不着火', wishes: [{ on: '2026-11-22', from: '08:00', to: '10:00' }, noon] };
  const unsent = { key: keyOfStart(start), draft, media: [PHOTO], at: NOW - 3_600_000 };
  const wanted = { key: unsent.key, appliances: form.appliances };

  it('is gone on with where it was begun, without the wishes that are over', () => {
    expect(unsentFor(unsent, wanted, NOW)).toEqual({ ...unsent, draft: { ...draft, wishes: [noon] } });
  });

  it.each([
    ['nothing was written', null, wanted],
    ['it was begun elsewhere', unsent, { ...wanted, key: keyOfStart(from('maintenance', 'apl_1')) }],
    ['its machine is gone', unsent, { ...wanted, appliances: [] }],
    ['it is old', { ...unsent, at: NOW - 8 * 24 * 3_600_000 }, wanted],
  ])('is not, when %s', (_why, kept, asked) => {
    expect(unsentFor(kept, asked, NOW)).toBeNull();
  });
});

describe('wished windows', () => {
  it('keep the order in which they were chosen, and go when they are tapped again', () => {
    const two = withWishes([later], '2026-11-23', [noon]);
    expect(two).toEqual([later, noon]);
    expect(withWishes(two, '2026-11-23', [])).toEqual([later]);
  });

  it('are at most so many', () => {
    const full = withWishes([later, noon], '2026-11-23', [noon, morning, { on: '2026-11-23', from: '14:00', to: '16:00' }]);
    expect(full).toHaveLength(MOST_WISHES);
    expect(full.slice(0, 2)).toEqual([later, noon]);
  });

  it('are said in words', () => {
    expect(wishesLine([morning], NOW)).toBe('已选：明天 08:00–10:00');
    expect(wishesLine([], NOW)).toBe(requestText.noWish);
  });
});
