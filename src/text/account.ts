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

/**
 * What the privacy page says; a new wording needs a new version, which asks for consent again. Who sees what is the rule
 * of `src/shared/domain/orders/contact-access.ts`: one does not change without the other.
 */
export const privacyText = {
  version: '2026-11-22.3',
  title: '隐私说明',
  headline: '只为把您的家电送好、装好、修好',
  parts: [
    {
      title: '我们记什么',
      body: '订单上的姓名、手机号、地址和备注，机器型号和编号，您填的称呼、授权的手机号和扫过的码，您在地图上标出的上门位置，以及送货、安装的时间和师傅。',
    },
    { title: '拿来做什么', body: '安排送货和安装，告诉您每一步，建立保修卡。不发广告，不卖给别人。您扫的进门码不对时，门店主管会收到提醒和您的称呼；您点“这个人就在我家门口”，还会收到您的电话，好马上联系您。' },
    {
      title: '谁能看到收货人的姓名、电话和地址',
      body: '开单的导购、这家门店和总部的办公室、上门的师傅；在导购手机上扫码收下订单的人；收下了订单、授权的手机号就是收货手机号的人；收下订单的人点了“同意”的人。',
    },
    {
      title: '位置',
      body: '您家的位置只有您自己标了才有，用来算师傅几点到。师傅要先同意，才在去您家的路上共享位置：只有您和办公室看得到，到了就删掉，不留记录。',
    },
    {
      title: '您家的照片',
      body: '上门时拍的照片，只有您家、上门的师傅和办公室看得到。您点了“同意展示”的那几张，我们看过、微信检查过以后所有人都看得到；署不署名由您定，住址和电话不会出现。随时可以撤回，撤回后别人马上看不到。',
    },
    {
      title: '别人扫了码看到什么',
      body: '导购手机上的、票据上的码：这是什么机器、多少钱、办到哪一步，收货人只有姓和区县。机身上的码：只有型号。师傅的进门码：您以外的人只看到这次做什么、收多少钱，师傅允许后能替您同意收费，看不到姓名、电话和地址。用票据收下订单、或作为使用的人加入的，另外看得到时间、谁上门、机器和保修卡，电话隐去中间四位。',
    },
    {
      title: '您同意之后还能改',
      body: '有人想加入，您会收到消息，里面有他填的称呼和隐去中间四位的电话。您可以同意、不同意，也可以以后改；不同意，他就看不到这张订单、机器和保修卡了。',
    },
    {
      title: '您分享给朋友的',
      body: '打开的人看到是谁推荐的，只显示姓，如“张**”，看不到您的手机号和地址；您分享自家机器的，还看到型号和哪天装的。您看到打开了几位、下了几单，看不到是谁。给您谢礼前，会核对那一单的收货电话、地址是不是您自己的。',
    },
    { title: '怎么不再使用', body: '您随时可以在这里撤回同意，之后不再给您发微信通知。要删除资料，请联系门店；法律要求保留的票据除外。' },
  ],
  agree: '同意',
  withdraw: '撤回同意',
  withdrawTitle: '撤回同意？',
  withdrawBody: '撤回后不再给您发微信通知，订单和保修卡仍然可以看。',
  agreed: (words: string) => `您在 ${words} 同意过。`,
  withdrawn: '已撤回。',
  recorded: '已记下，谢谢。',
} as const;
