import type { MaintenanceState } from '../shared/domain/service/maintenance';
import { joined } from './joined';

/** What was done on a machine, and the care that it will need. */
export const historyText = {
  coverage: '现在报修',
  maintenance: {
    title: '定期保养',
    every: (months: number) => `每 ${months} 个月一次`,
    due: {
      due: (date: string) => `${date}就该保养了`,
      soon: (date: string) => `${date}该保养`,
      later: (date: string) => joined('下次', date),
    } satisfies Readonly<Record<MaintenanceState, (date: string) => string>>,
    last: (date: string) => `上次 ${date}`,
    never: '装好后还没有保养过',
    tags: { due: '该保养了', soon: '快到了', later: '还早' } satisfies Readonly<Record<MaintenanceState, string>>,
    ask: '约保养',
    asked: '已经约了，看进度',
    home: (product: string) => `${product}该保养了`,
    homeSoon: (product: string) => `${product}快该保养了`,
  },
  ended: { stillOpen: (kind: string) => `约的${kind}还在，我们没有替您取消。不需要了，请打开取消。`, open: '打开' },
  visits: {
    title: '服务记录',
    count: (count: number) => `${count} 次`,
    empty: '还没有上门服务过。',
  },
} as const;
