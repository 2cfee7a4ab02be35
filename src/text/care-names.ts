import type { ComplaintCause } from '../shared/domain/care/complaint-outcome';
import type { Annex, ComplaintCategory, ComplaintMethod, ComplaintState, ConsultationState, RescueState } from '../shared/domain/care/states';

/** 类别 and 方法 as annex two prints them (K2). */
export const complaintCategoryNames = { quality: '质量', service: '服务', other: '其它' } as const satisfies Readonly<Record<ComplaintCategory, string>>;
export const complaintMethodNames = {
  in_person: '面谈',
  phone: '电话',
  fax: '传真',
  correspondence: '通讯',
  other: '其它',
} as const satisfies Readonly<Record<ComplaintMethod, string>>;

/** What was at the bottom of it; `none`: nobody has found out yet. */
export const complaintCauseNames = {
  product: '产品故障',
  installation: '安装没装好',
  repair: '维修没修好',
  attitude: '态度',
  late: '没按时',
  charges: '收费',
  delivery: '送货',
  promise: '销售承诺没兑现',
  misuse: '使用不当',
  other: '其它',
  none: '还没查明',
} as const satisfies Readonly<Record<ComplaintCause | 'none', string>>;

/** Where a complaint stands, as the office says it. */
export const complaintStateNames = {
  received: '待受理',
  acknowledged: '已受理',
  investigating: '调查中',
  proposed: '已给方案',
  agreed: '顾客已同意',
  resolved: '已处理',
  followed_up: '已回访',
  closed: '已结案',
  reopened: '重新打开',
} as const satisfies Readonly<Record<ComplaintState, string>>;

export const rescueStateNames = {
  open: '还没联系',
  contacted: '已联系',
  visited: '已上门',
  rescued: '已挽回',
  lost: '没挽回',
} as const satisfies Readonly<Record<RescueState, string>>;

export const consultationStateNames = {
  waiting: '待回复',
  answered: '已回复',
  closed: '已结束',
} as const satisfies Readonly<Record<ConsultationState, string>>;

/** The three forms as the sheets head them (K1–K3). */
export const annexTitles = {
  handling: '附件一 用户埋怨处理表',
  report: '附件二 用户投诉事件汇报单',
  report_continued: '附件三 用户投诉事件汇报单（续）',
} as const satisfies Readonly<Record<Annex, string>>;
