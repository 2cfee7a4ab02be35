import type { Output } from '../../../../src/shared/contract/registry';

type Detail = Output<'care.rescue.get'>;

export const BAD_RATING = {
  round: 1,
  stars: 2,
  tags: ['late', 'messy'],
  words: '晚到一个多小时',
  photos: [],
  givenAt: Date.UTC(2026, 10, 23, 2),
} satisfies Detail['ratings'][number];

/** 刘建华 was not satisfied; nobody has called him yet. */
export function aRescue(change: Partial<Omit<Detail, 'rescue'>> & { readonly rescue?: Partial<Detail['rescue']> } = {}): Detail {
  const { rescue, ...rest } = change;
  return {
    rescue: {
      id: 'rsc_00000001',
      workOrderId: 'wko_00000001',
      workOrderNo: 'W26112300001',
      kind: 'repair',
      state: 'open',
      deadline: Date.UTC(2026, 10, 24, 2),
      late: false,
      rating: BAD_RATING,
      customerName: '刘建华',
      customerPhone: '13800001002',
      addressLine: '石家庄市桥西区友谊南大街66号',
      technicianName: '陈大伟',
      productTitle: '燃气灶',
      secondStars: null,
      handlerName: null,
      createdAt: BAD_RATING.givenAt,
      ...rescue,
    },
    ratings: [BAD_RATING],
    media: [],
    timeline: [],
    commands: ['contact'],
    secondUntil: null,
    ...rest,
  };
}
