import type { Role } from '../shared/domain/roles';
import { roleNames } from './names';

/** The landing of every code. */
export const scanText = {
  title: '扫码',
  opening: '正在认这个码',
  enquire: '留电话咨询',
  order: {
    /** Who opened the order: `桥西店 · 导购 李敏 为您开单`. */
    lead: (organisationName: string, host: { readonly name: string; readonly role: Role } | null) =>
      host === null
        ? `${organisationName} 为您开单`
        : `${organisationName} · ${roleNames[host.role]} ${host.name} 为您开单`,
    headline: (title: string) => `这是您买的\n${title}`,
    printedHeadline: (title: string) => `这张票据是\n${title}`,
    cancelledHeadline: (title: string) => `${title}\n这张订单已取消`,
    total: '合计',
    promise: '收下后：送货、安装每一步都会告诉您，保修卡存在这里。不发广告。',
    claimAsBuyer: '收下这张订单',
    claimAsUser: '我是使用的人',
    claimAsUserInstead: '不是我买的，我是使用的人',
    claimedByOther: '已经有人收下了这张订单。您是使用的人，也可以一起看送货、安装和保修；收货信息等他同意后显示。',
    open: '看送货和安装进度',
    already: { buyer: '您已经收下这张订单。', user: '您已经是这台机器的使用人。', none: '' },
    notClaimable: '这张订单已经有人收下。想一起看进度，请让收下订单的家人在订单里点“改为同意”，或联系门店。',
    kept: '以后打开留量，首页就能看到。',
    repair: '要修、要保养，约师傅上门',
  },
  member: {
    lead: (organisationName: string) => organisationName,
    headline: (name: string, role: Role) => `${roleNames[role]} ${name}`,
    bound: '以后有选购、安装的问题，可以直接找他。',
    notBound: '您已经有自己的顾问了，这位也随时欢迎您咨询。',
    next: '先看看有什么机器',
  },
  appliance: {
    mine: '这是您家的机器，保修卡和安装记录都在。',
    open: '看保修卡',
    repair: '报修',
    notMine: '这台机器还不在您的家电本里。',
    notMineHint: '如果是您家的，请扫购机票据上的码收下订单，保修卡会一起进来。',
  },
  campaign: {
    next: '看看有什么机器',
    hint: (organisationName: string) => `${organisationName}的活动。选好型号，到店找导购办理。`,
  },
  partner: {
    headline: (partnerName: string) => `${partnerName}推荐您来`,
    hint: '已经记下是谁介绍的。选好型号，到店找导购办理。',
    next: '看看有什么机器',
  },
  service: {
    headline: (organisationName: string) => `${organisationName}的上门服务`,
    hint: '机器坏了、要保养、要安装，说说情况、选个时间，师傅上门。',
    next: '约师傅上门',
  },
  door: {
    headline: (name: string) => `${name}到您家门口了`,
    hint: '请核对名字和门口的人是不是同一位。打开后能看到这次服务做什么、怎么收费，您同意了才动手。',
    open: '核对无误，看这次服务',
    notExpected: '不是我约的师傅',
    stranger: {
      title: '不是您约的师傅？',
      lead: '先别让他动手，也不要付钱：您没有点同意，谁都不能收费。',
      tell: '告诉门店',
      tellDetail: '写一句是怎么回事，能拍照更好，门店马上核实',
      own: '看我约的服务',
      ownDetail: '谁来、什么时候来，以首页上的为准',
    },
  },
  home: '去首页',
  again: '再扫一次',
  retry: '重试',
  refusedHeadline: '这个码没有打开',
  nothingHeadline: '把码对准相机就能打开',
  nothingHint: '票据、机身、导购手机上的码都可以。',
  scanButton: '扫一扫',
  paste: {
    title: '打开一个码',
    label: '码的链接或内容',
    placeholder: '粘贴码的链接，或 29 位的码',
    hint: '网页版不能用相机。导购的码页面下方可以复制链接。',
    submit: '打开',
    notReadable: '没有认出码，请把整条链接粘贴进来。',
  },
} as const;
