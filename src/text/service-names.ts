import type { ServiceKind } from '../shared/domain/service/states';

/** What somebody comes for (C15): 报装, 报修, 保养 are the ask, these the service. */
export const serviceKindNames = {
  installation: '安装',
  repair: '维修',
  maintenance: '保养',
} as const satisfies Readonly<Record<ServiceKind, string>>;
