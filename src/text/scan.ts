import type { DoorSituation } from '../shared/domain/service/door';
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
    own: '这是您自己的码，顾客扫到的就是这一页。',
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
    again: '再看一次',
    over: '看这次服务',
    told: '门店已经收到提醒，会核实。',
    beware: '先别让他动手，也不要付钱。',
    /** What is out of place: the headline, and what to know. `when` is the promised window, empty without one. */
    doubts: {
      not_set_out: (name, when) => [`${name}还没点“出发”`, `您约的是${when}。请他在手机上点“出发”，您再看一次，就能看到做什么、怎么收费。`],
      another_day: (name, when) => [`${name}今天没有约您家`, `您约的是${when}。要今天做，请他先改约。`],
      elsewhere: (name, when) => [`${name}正在另一家服务`, `您约的是${when}，他还没有出发到您家。`],
      paused: (name) => ['这次上门已经停下了', `${name}上次没办完，还没有和您约好下一次。约好了首页会有。`],
      left_open: (name) => ['这个码是以前那次上门的', `${name}那次一直没有点完工，现在没有约好要来。`],
      somebody_else: (name, when, expected) => [`您约的不是${name}`, `您约的是${expected}，${when}。`],
      stopped: () => ['这个进门码已经停用', '我们的师傅上门，出示的都是能打开的新码。请他在手机上重新打开进门码，您再扫一次；打不开，就别让他进门。'],
      over: () => ['这次服务已经完工', '完工以后不再收费；有人要再收钱，请不要付。'],
      nobody: (name) => [`${name}现在没有要上门的工单`, '系统里没有他到您家的安排。'],
    } as const satisfies Readonly<Record<Exclude<DoorSituation, 'expected'>, (name: string, when: string, expected: string) => readonly [headline: string, hint: string]>>,
    foreign: {
      headline: '这不是我们师傅的进门码',
      hint: '不是我们发的码，或者没有扫完整。可以再扫一次；还是这样，就别让他进门。',
    },
    keepOut: '先别让他进门，也不要付钱。',
    stranger: {
      title: '不是您约的师傅？',
      lead: '先别让他动手，也不要付钱：您没有点同意，谁都不能收费。',
      report: '这个人就在我家门口',
      reportDetail: '马上提醒门店的主管去核实',
      reported: (reachable: boolean) => (reachable ? '已提醒门店，主管会打您留的电话。' : '已提醒门店。我们没有您的电话，请写一句或留个号码。'),
      tell: '写给门店',
      tellDetail: '写一句是怎么回事，能拍照更好',
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
