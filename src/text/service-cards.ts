import type { CoverageReason, ServiceKind, ServiceStage } from '../shared/domain/service/states';
import { joined } from './joined';
import { serviceKindNames } from './service-names';

/** A visit in one card, and what the first screen says of it: the first package has no more words of it. */
export const serviceCardText = {
  workOrderNo: (workOrderNo: string) => `工单 ${workOrderNo}`,
  job: (kind: ServiceKind, product: string) => `${serviceKindNames[kind]} · ${product}`,
  asked: (product: string) => `请再评价一次：${product}`,
  askedUntil: (when: string) => `上次您不太满意，现在怎么样了？${joined('可以评到', when)}。`,
} as const;

/** The stages of a visit, each in the room under its mark. */
export const serviceStageNames = {
  requested: '已申请',
  appointed: '已约',
  under_way: '路上',
  working: '服务中',
  finished: '完工',
} as const satisfies Readonly<Record<ServiceStage, string>>;

/** The stage that is waited for; what is asked is there already. */
export const awaitedStageNames = {
  requested: '已申请',
  appointed: '待约',
  under_way: '待出发',
  working: '待服务',
  finished: '待完工',
} as const satisfies Readonly<Record<ServiceStage, string>>;

export const toBeConfirmed = '待确认';

export const stageStateWords = { done: '已完成', current: '进行中', ahead: '未开始' } as const;

/** Why the warranty bears it or not, as the customer is told. */
export const coverageWords = {
  in_warranty: '在保修期内，维修不收钱。',
  expired: '已过保修期，维修要收费，动手前会先给您报价。',
  no_card: '没有查到保修卡，费用以师傅报价为准。',
  misuse: '师傅检测是使用或安装环境的问题，不在保修范围内。',
  not_ours: '不是在我们这里买的，不在保修范围内。',
  wear_part: '滤芯这类会用完的零件，不在保修范围内。',
  service_kind: '这类服务按价目表收费，动手前会先给您报价。',
} as const satisfies Readonly<Record<CoverageReason, string>>;
