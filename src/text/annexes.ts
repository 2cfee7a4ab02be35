import type { AnnexKey } from '../shared/domain/care/annexes';
import type { Annex } from '../shared/domain/care/states';

/** The printed words of the three forms, as the sheets have them (K1–K3). */
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

/** What stands in a cell of its own on the sheet, before the fields it belongs to. */
export const annexHeadings = { to: 'TO', cc: 'CC', from: 'FROM', customer: '四 投诉用户' } as const;
/** Where the cell before a field says less than the field's whole name, because a heading says the rest. */
export const annexShortLabels: Readonly<Partial<Record<AnnexKey<'report'>, string>>> = {
  to_branch_manager: '分企业经理',
  to_branch_inspector: '分企业工程部监理',
  cc_head_manager: '总企业经理',
  cc_head_engineering: '总企业工程部经理',
  from_store_manager: '门店经理',
  from_branch_supervisor: '分企业主管',
  customer_name: '姓名',
};

/** The forms on screen: filling in what a person must add, printing, keeping a picture. */
export const annexText = {
  title: '投诉三张表',
  tabs: { handling: '附件一', report: '附件二', report_continued: '附件三' },
  no: (complaintNo: string) => `投诉编号 ${complaintNo}`,
  day: (year: string, month: string, day: string) => `${year} 年 ${month} 月 ${day} 日`,
  noDay: '　　年　　月　　日',
  moment: (day: string, time: string) => `${day} ${time}`,
  noMoment: '　　年　　月　　日　　时',
  chosen: '☑',
  notChosen: '□',
  empty: (count: number) => (count === 0 ? '每一栏都填好了。' : `还有 ${count} 栏空着，点“填写”补上；打印后手写也可以。`),
  masked: '身份证号和年纪已隐去，谁打开看过会留下记录。',
  reveal: '显示完整',
  print: '打印',
  save: '存成图片',
  saved: '已存到相册。',
  downloaded: '已下载。',
  notSaved: '没有存成。请在设置里允许保存到相册，再试一次。',
  notDownloaded: '图片没有画出来，请再试一次。',
  fileName: (complaintNo: string, title: string) => `${complaintNo} ${title}`,
  fill: '填写',
  sheet: {
    lead: '按经过自动填好的也能改，改了以您写的为准；清空就恢复自动填的。',
    fromEvidence: '按经过自动填的',
    sensitive: '可不填。平时不显示，谁打开看过会留下记录',
    moment: '写成 2026-11-20 14:30',
    dayHint: '写成 2026-11-20',
    wrong: '没写对，请按示例写。',
    ageWrong: '年纪写数字，如 46。',
    identityWrong: '身份证号不对，请对着证件再看一遍。',
    submit: '保存',
    done: '已保存。',
  },
} as const;
