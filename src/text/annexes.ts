import type { AnnexKey } from '../shared/domain/care/annexes';
import type { HandlingStep } from '../shared/domain/care/rescue';
import type { Annex, ComplaintCategory, ComplaintMethod } from '../shared/domain/care/states';

/** The printed words of the three forms, as the sheets have them (K1–K3). */
export const annexTitles = {
  handling: '附件一 用户埋怨处理表',
  report: '附件二 用户投诉事件汇报单',
  report_continued: '附件三 用户投诉事件汇报单（续）',
} as const satisfies Readonly<Record<Annex, string>>;

export const annexLabels = {
  handling: {
    accepted_on: '受理日期',
    customer_name: '用户姓名',
    method: '投诉方法',
    address: '地址',
    phone: '联络电话',
    occurred_on: '发生日期',
    place: '发生地点',
    staff: '工作人员',
    description: '事项说明',
    standard: '处理标准',
    standard_on: '处理标准 年月日',
    course: '处理经过',
    course_on: '处理经过 年月日',
    result: '处理结果',
    result_on: '处理结果 年月日',
    manager_signature: '经理',
    foreman_signature: '工长',
    handler_signature: '经办人',
  },
  report: {
    to_branch_manager: 'TO 分企业经理',
    to_branch_inspector: 'TO 分企业工程部监理',
    cc_head_manager: 'CC 总企业经理',
    cc_head_engineering: 'CC 总企业工程部经理',
    from_store_manager: 'FROM 门店经理',
    from_branch_supervisor: 'FROM 分企业主管',
    complained_at: '一 投诉时间',
    category: '二 类别',
    method: '三 方法',
    customer_name: '四 投诉用户 姓名',
    gender: '性别',
    age: '年纪',
    address: '通讯地址',
    phone: '联络电话',
    identity_number: '身份证号',
    employer: '工作单位',
    employer_phone: '单位电话',
    accepted_at: '五 受理投诉时间',
    receiver: '六 受理人员姓名',
    manager_on_duty: '七 事故发生时值班经理姓名',
    course: '投诉经过',
  },
  report_continued: {
    accepted_on: '受理日期',
    result: '处理结果',
    follow_up: '追踪结果',
  },
} as const satisfies { readonly [A in Annex]: Readonly<Record<AnnexKey<A>, string>> };

/** 类别 and 方法 as annex two prints them. */
export const complaintCategoryNames = { quality: '质量', service: '服务', other: '其它' } as const satisfies Readonly<Record<ComplaintCategory, string>>;
export const complaintMethodNames = {
  in_person: '面谈',
  phone: '电话',
  fax: '传真',
  correspondence: '通讯',
  other: '其它',
} as const satisfies Readonly<Record<ComplaintMethod, string>>;

/** How somebody who is upset is spoken to: his feelings first, then the matter (K4). */
export const handlingNames = {
  offer_service: '表示服务意愿',
  share_feelings: '体谅情感',
  take_responsibility: '承担责任',
  understand_matter: '把握沟通',
  propose: '提出建议',
  check_understanding: '检验了解',
} as const satisfies Readonly<Record<HandlingStep, string>>;
