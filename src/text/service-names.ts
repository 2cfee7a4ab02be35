import type { ServiceKind } from '../shared/domain/service/states';

/** What somebody comes for (C15): 报装, 报修, 保养 are the ask, these the service. */
export const serviceKindNames = {
  installation: '安装',
  repair: '维修',
  maintenance: '保养',
} as const satisfies Readonly<Record<ServiceKind, string>>;

/** `JSQ30 燃气热水器`, or `JSQ30 燃气热水器等 3 台`: what a visit is about. */
export function machineWords({ title, machines }: { readonly title: string; readonly machines: number }): string {
  return machines > 1 ? `${title}等 ${machines} 台` : title;
}
