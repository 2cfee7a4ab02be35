import type { RatingTag } from '../shared/domain/care/states';
import type { ServiceKind, WorkOrderCommand, WorkOrderParty } from '../shared/domain/service/states';
import { joined } from './joined';
import { guestWords } from './names';
import { serviceKindNames } from './service-names';

const partyNames = { customer: '顾客', technician: '师傅', dispatcher: '门店', system: '系统' } as const satisfies Readonly<Record<WorkOrderParty, string>>;

/** A visit as its customer follows it: who comes when, what it costs, how it was. Its card says less (`service-cards.ts`). */
export const serviceText = {
  title: '上门服务',
  /** `安装燃气热水器`. */
  work: (kind: ServiceKind, category: string) => `${serviceKindNames[kind]}${category}`,
  again: '再约一次',
  missing: '没有找到这张工单',
  missingHint: '可能不是您家的，或链接不完整。回首页可以看到您家的服务。',
  toHome: '回首页',
  person: {
    jobs: (count: number) => `做过 ${count} 单`,
    rating: (stars: string, ratings: number) => `${stars} 分（${ratings} 次评价）`,
    isNew: '还没有评价',
    call: '电话',
  },
  entry: { title: '看上门安装', detail: '谁来、什么时候来、要不要改时间' },
  described: '您说的情况',
  steps: {
    lead: (count: number) => `按这 ${count} 步做，每一步您都看得到`,
    numbered: (position: number, title: string) => `${position} ${title}`,
    states: { done: '完成', current: '进行中' },
  },
  prices: {
    open: (version: number) => (version === 0 ? '价目表' : `第 ${version} 版价目表`),
    title: '价目表（元）',
    lead: '按您申请时的价目。师傅只能照这张表收费，您同意了才算。',
    item: (title: string, unit: string) => `${title}（每${unit}）`,
  },
  charges: {
    title: '收费',
    line: (title: string, quantity: number, unit: string, isCovered: boolean) => `${title} ${quantity} ${unit}${isCovered ? '（保修内）' : ''}`,
    total: '共',
    none: '还没有收费。要收的项目，师傅会先发到这里，您点同意后才会收。',
    agree: (amount: string) => `同意收费 ${amount} 元`,
    agreeFree: '不收钱，同意开工',
    /** A proposal that took the place of the one that was shown before. */
    changed: (before: string, after: string) => `师傅刚把 ${before} 元改成 ${after} 元，请看过再同意。`,
    changedItems: (amount: string) => `师傅刚改了收费项目，还是 ${amount} 元，请看过再同意。`,
    added: (amount: string) => `师傅刚加了一份收费 ${amount} 元，请看过再同意。`,
    seen: '看过了',
    /** Nobody was asked, so nobody said yes. */
    free: '这次不收费，不用您同意',
    agreed: (when: string, guest: string | null) => (guest === null ? `${when} 已同意` : `${when} 由${guestWords(guest)}替顾客同意（师傅允许的）`),
    waived: (reason: string) => (reason === '' ? '减免' : `减免（${reason}）`),
    waits: '等顾客本人同意后再开工。',
    hint: '您点同意后才会收。之后加收，也要您再点一次。',
    paid: '已付',
    due: '还要付',
    pay: (amount: string) => `去支付 ${amount} 元`,
    yuan: (amount: string) => `${amount} 元`,
  },
  evidence: {
    title: '过程记录',
    extra: '另外记录',
    free: '师傅列了项目，不收费，没有要顾客同意',
    agreed: (amount: string, guest: string | null) => (guest === null ? `已同意收费 ${amount} 元` : `${guestWords(guest)}替顾客同意收费 ${amount} 元`),
    waived: (amount: string) => `减免 ${amount} 元`,
    money: {
      came: (method: string, amount: string) => `${method}收款 ${amount} 元`,
      went: (reason: string, amount: string) => `${reason} ${amount} 元`,
      underWay: '正在退回',
      /** Who took it, where somebody did, and whether finance found it right. */
      detail: (name: string | null, cash: 'awaits' | 'confirmed' | null) => {
        const said = [...(name === null ? [] : [`收款人 ${name}`]), ...(cash === null ? [] : [cash === 'awaits' ? '等财务确认' : '财务已确认'])];
        return said.length === 0 ? null : said.join('，');
      },
      open: '看明细',
    },
    signature: '签字',
    /** Who it was: the side, and for staff the name. */
    by: (party: WorkOrderParty, name: string) => `（${name === '' || party === 'system' ? partyNames[party] : `${partyNames[party]} ${name}`}）`,
    commands: {
      dispatch: '约好上门',
      accept: '师傅接单',
      decline: '换一位师傅',
      reschedule: '改了时间',
      depart: '师傅出发',
      arrive: '师傅到了',
      begin: '开工',
      pause: '先停下',
      finish: '完工',
      close: '已完成',
      cancel: '已取消',
    } satisfies Readonly<Record<WorkOrderCommand, string>>,
  },
  door: {
    gone: { title: '看不到这次服务', advice: '师傅没有允许您查看，或者这次服务已经结束。有疑问请当面问师傅。' },
    title: '本次服务',
    verified: '已核验',
    guest: '师傅手机上已经看到您。等他点“允许”，您就可以替顾客同意收费；姓名、电话和地址不会显示。',
    admitted: '师傅已允许您替顾客同意收费。',
    question: '有疑问',
    questionTitle: '有疑问？',
    questionLead: '没点同意之前，师傅不会动手，也不能收钱。可以请他当面说明，或者：',
    prices: '看价目表',
    whole: '看整张工单',
    complain: '投诉这次服务',
    rate: '评价这次服务',
    over: '师傅已完工。',
  },
  reschedule: {
    open: '改时间',
    title: '换个上门时间',
    lead: '只列出有师傅有空的时间。',
    submit: '改到这个时间',
    needed: '请选一个时间段。',
    none: '这几天都约满了，请给门店打电话。',
    done: '时间已改，师傅和门店都会收到通知。',
    /** Nobody is to come yet: it is a wish. */
    wished: '想要的时间记下了。现在还没有约好师傅，约好后会发通知。',
  },
  slots: { day: '哪一天', hours: '时间段' },
  cancel: {
    open: '取消服务',
    title: '取消这次上门？',
    hint: '取消后师傅不会再来，要办时可以重新申请。',
    submit: '取消服务',
    label: '为什么',
    own: '写清楚',
    choices: ['已经修好了', '时间不合适', '暂时不需要了'],
    placeholder: '如：换到下个月再装',
    needed: '请写一句原因，方便安排师傅。',
    done: '已取消，师傅不会再来。',
  },
  rating: {
    title: '评价',
    lead: '这次服务怎么样？',
    again: '上次您不太满意，现在怎么样了？',
    star: (stars: number) => `${stars} 星`,
    starsNeeded: '请先点几颗星。',
    tags: '哪些地方',
    words: '想说的话（可不写）',
    placeholder: '做得好或不好的地方',
    submit: '提交评价',
    photos: '照片（可不传）',
    closes: (when: string) => `${joined('可以评到', when)}，只能评一次；不评，这次服务到时自动结束。`,
    closed: '没有评价，这次服务已经自动结束。有问题随时可以投诉或咨询。',
    cares: '您的评价主管已经收到，会联系您处理；处理完请您再评一次。',
  },
} as const;

export const ratingTagNames = {
  on_time: '准时',
  skilled: '技术好',
  polite: '有礼貌',
  tidy: '收拾干净',
  clear_charges: '收费清楚',
  late: '迟到',
  unskilled: '技术不行',
  rude: '态度不好',
  messy: '没收拾',
  overcharged: '收费不清楚',
  not_solved: '没解决',
} as const satisfies Readonly<Record<RatingTag, string>>;
