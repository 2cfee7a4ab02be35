import type { HandlingStep } from '../shared/domain/care/rescue';
import type { RescueCommand } from '../shared/domain/care/states';
import type { ServiceKind } from '../shared/domain/service/states';
import { visitorName } from './names';
import { serviceKindNames } from './service-names';

/** Calming who was not satisfied, for the office. */
export const rescuesText = {
  title: '差评挽救',
  headline: '低于三星的，先打电话再想办法',
  tabs: { open: '待处理', over: '已结束' },
  empty: {
    open: { title: '现在没有要安抚的顾客', advice: '有人给了三星以下，这里马上会有，也会发消息给您。' },
    over: { title: '还没有处理完的', advice: '处理过的差评会留在这里，可以随时回看。' },
  },
  job: (kind: ServiceKind, product: string) => `${serviceKindNames[kind]} · ${product}`,
  /** Who came, and when it was rated. */
  visit: (technician: string, when: string) => (technician === '' ? `${when} 评价` : `${visitorName(technician)}上门 · ${when} 评价`),
  tags: (names: readonly string[]) => names.join('、'),
  noWords: '顾客没有写话',
  handler: (name: string) => `${name}在跟`,
  handled: (name: string) => `${name}跟的`,
  nobody: '还没人跟进',
  secondStars: (stars: string) => `再评 ${stars}`,
  /** Closed as lost, and the customer was content after all. */
  better: '后来评好了',
  /** Closed as rescued, and the customer was not content after all. */
  worse: '还不满意',
  detail: {
    title: '差评挽救',
    headline: (customer: string, stars: number) => `${customer}给了 ${stars} 星`,
    workOrderNo: '工单',
    rating: '第一次评价',
    second: '第二次评价',
    customer: '顾客',
    call: '打电话',
    photos: '评价的照片',
    nowhere: { title: '没有找到这个差评', advice: '链接不完整，或不归您管的门店。列表里能看到您要跟的。' },
    toList: '看差评列表',
    work: '上门时拍的',
    timeline: '做过的事',
    nothing: '还没有人联系过顾客。点“记一次联系”，照着六步说。',
    script: '怎么说',
    note: (when: string, who: string) => `${when} · ${who}`,
    steps: (names: readonly string[]) => `说到了：${names.join('、')}`,
  },
  /** Whether the customer rated once more. */
  secondRating: {
    waiting: (when: string) => `已请顾客再评价一次，${when} 前有效`,
    never: '顾客没有再评价',
  },
  commands: {
    contact: { label: '记一次联系', title: '和顾客联系', done: '已记下这次联系' },
    visit: { label: '记一次上门', title: '上门安抚', done: '已记下这次上门' },
    resolve: { label: '结束', title: '结果怎么样', done: '已结束，请顾客再评价一次' },
  },
  did: { contact: '联系了顾客', visit: '上门安抚', rescue: '已挽回', lose: '没有挽回' } as const satisfies Readonly<Record<RescueCommand, string>>,
  sheet: {
    lead: '先照顾情绪，再谈事情。说到一步点一步。',
    emotion: '先处理心情',
    matter: '再处理事情',
    next: '说到了，下一步',
    note: '顾客怎么说，答应了什么',
    notePlaceholder: '如：师傅晚到没提前说；答应明天上午上门擦干净灶台',
    noteNeeded: '请写一句，接着跟的人才知道说到哪了。',
    save: '记下来',
  },
  outcome: {
    label: '顾客现在',
    rescued: '满意了，挽回',
    lost: '还是不满意',
    needed: '请选一个结果。',
    note: '最后怎么解决的',
    notePlaceholder: '如：上门清理并送了清洁剂，顾客表示满意',
    noteNeeded: '请写一句是怎么解决的。',
    save: '结束这件事',
    hint: '结束后会请顾客再评价一次，只有一次。',
  },
} as const;

/** How somebody who is upset is spoken to, step by step (K4), with words to begin with. */
export const handlingText = {
  offer_service: { name: '表示服务意愿', say: '您好，我是这边的负责人。看到您的评价了，这件事我来负责，您慢慢说。' },
  share_feelings: { name: '体谅情感', say: '换成是我也会生气。让您白等、还要自己收拾，确实不应该。' },
  take_responsibility: { name: '承担责任', say: '这是我们没做好，我向您道歉，责任在我们。' },
  understand_matter: { name: '把握沟通', say: '我把您说的重复一遍，您看对不对：什么时候、哪位师傅、哪里没做好？' },
  propose: { name: '提出建议', say: '我想这样补救，您看行不行？要是不合适，您希望怎么办？' },
  check_understanding: { name: '检验了解', say: '那就说定：谁、什么时候、做什么。到时候我再给您打电话确认。' },
} as const satisfies Readonly<Record<HandlingStep, { readonly name: string; readonly say: string }>>;
