import type { Role } from '../shared/domain/roles';
import { roleNames } from './names';

/** The "me" tab. */
export const accountText = {
  title: '我的',
  noName: '微信用户',
  namePrompt: '填称呼',
  nameChange: '改称呼',
  nameTitle: '怎么称呼您',
  nameLabel: '称呼',
  namePlaceholder: '例如 张女士',
  nameNeeded: '请填 1–20 个字。',
  nameSubmit: '保存',
  phone: '手机号',
  phoneNone: '还没有留手机号',
  phoneHint: '手机号和订单上的收货手机一致时，您能看到完整的收货信息。只用来认出您，不打扰您。',
  phoneGive: '留下手机号',
  phoneChange: '换号',
  phoneRefused: '没有授权手机号，其他功能照常用。',
  phoneSaved: '手机号已保存。',
  rows: { inbox: '消息', orders: '我的订单', services: '服务记录', questions: '我的咨询', complaints: '我的投诉', privacy: '隐私说明', scan: '扫一扫' },
  privacyGranted: '已同意',
  privacyOpen: '查看',
  work: '工作身份',
  workRow: (role: Role, organisationName: string) => `${organisationName} · ${roleNames[role]}`,
  workEnter: '去工作台',
  workCurrent: '当前',
  signOut: '退出工作台',
  signOutHint: '退出后按顾客使用，随时可以再进入，不用重新输邀请码。',
  signedOut: '已退出工作台。',
} as const;

/** Around what the privacy page says (`privacy.ts`); a new wording there needs a new version here, which asks for consent again. */
export const privacyText = {
  version: '2026-11-22.3',
  title: '隐私说明',
  headline: '只为把您的家电送好、装好、修好',
  agree: '同意',
  withdraw: '撤回同意',
  withdrawTitle: '撤回同意？',
  withdrawBody: '撤回后不再给您发微信通知，订单和保修卡仍然可以看。',
  agreed: (words: string) => `您在 ${words} 同意过。`,
  withdrawn: '已撤回。',
  recorded: '已记下，谢谢。',
} as const;
