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
  phoneHint: '留了手机号，门店开单时能认出您，订单会自动通知到您。',
  phoneGive: '留下手机号',
  phoneChange: '换号',
  phoneRefused: '没有授权手机号，其他功能照常用。',
  phoneSaved: '手机号已保存。',
  rows: { inbox: '消息', orders: '我的订单', privacy: '隐私说明', scan: '扫一扫' },
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

/** What the privacy page says; a new wording needs a new version, which asks for consent again. */
export const privacyText = {
  version: '2026-11',
  title: '隐私说明',
  headline: '只为把您的家电送好、装好、修好',
  parts: [
    {
      title: '我们记什么',
      body: '订单上的姓名、手机号、地址、机器型号和编号，您扫过的码，以及送货、安装的时间和师傅。',
    },
    { title: '拿来做什么', body: '安排送货和安装，告诉您每一步，建立保修卡。不发广告，不卖给别人。' },
    {
      title: '谁能看到',
      body: '您和您同意一起看的家人；为您办这张订单的门店、师傅和售后。扫到票据码但没有收下订单的人只看得到街道，看不到门牌和电话。',
    },
    { title: '怎么不再使用', body: '您随时可以在这里撤回同意，或请门店删除资料。法律要求保留的票据除外。' },
  ],
  agree: '同意',
  withdraw: '撤回同意',
  withdrawTitle: '撤回同意？',
  withdrawBody: '撤回后不再给您发微信通知，订单和保修卡仍然可以看。',
  agreed: (words: string) => `您在 ${words} 同意过。`,
  withdrawn: '已撤回。',
  recorded: '已记下，谢谢。',
} as const;
