import type { CasePraise, CaseState, CaseStyle, PictureCheck, Room } from '../shared/domain/catalog/case-kinds';
import { joined } from './joined';

/** The case library: installations in real homes, shown with the customers' consent. */

export const styleNames = {
  modern: '现代简约',
  grey_white: '灰白',
  warm_wood: '原木',
  chinese: '中式',
  european: '欧式',
  industrial: '工业风',
  other: '其他风格',
} as const satisfies Readonly<Record<CaseStyle, string>>;

export const roomNames = {
  kitchen: '厨房',
  bathroom: '卫生间',
  balcony: '阳台',
  living_room: '客厅',
  bedroom: '卧室',
  whole_house: '全屋',
  other: '其他位置',
} as const satisfies Readonly<Record<Room, string>>;

export const praiseNames = {
  easy: '好用',
  thrifty: '省气省电',
  comfortable: '舒服',
  quiet: '安静',
  beautiful: '好看',
} as const satisfies Readonly<Record<CasePraise, string>>;

export const caseStateNames = {
  offered: '待审核',
  published: '展示中',
  declined: '没有展示',
  withdrawn: '已撤回',
} as const satisfies Readonly<Record<CaseState, string>>;

export const pictureCheckNames = {
  waiting: '微信还在看照片',
  passed: '照片已通过',
  risky: '微信没让通过',
} as const satisfies Readonly<Record<PictureCheck, string>>;

export const casesText = {
  title: '真实案例',
  headline: '看看别人家装好的样子',
  lead: '都是顾客自己家，经他们同意展示',
  filters: { style: '风格', room: '位置', category: '品类', product: '型号' },
  any: '全部',
  clear: '全部重选',
  photos: (count: number) => `${count} 张`,
  emptyTitle: '还没有这样的案例',
  emptyAdvice: '换个风格或位置看看。装好的机器，您也可以在家电本里分享。',
  of: (name: string | null, shop: string) => (name === null ? `${shop}的顾客` : `${name} · ${shop}`),
  detail: {
    missing: '这个案例看不到了',
    missingAdvice: '主人可能撤回了，或链接不完整。看看别的案例。',
    toLibrary: '看别的案例',
    says: '住在这里的人说',
    product: '用的是这一台',
    picture: (position: number) => `照片 ${position}`,
    mine: {
      offered: '只有您家和我们看得到。我们看过就展示，会告诉您。',
      waiting: '我们已同意展示，等微信检查完照片就会出现。',
      published: '大家都看得到。不想展示了，随时可以撤回。',
      declined: (reason: string) => (reason === '' ? '没有展示，只有您家看得到。' : `没有展示：${reason}。只有您家看得到。`),
      withdrawn: '已撤回，只有您家看得到。',
    },
    withdraw: '撤回',
    withdrawTitle: '撤回这个案例？',
    withdrawConsequence: (photos: number) => `${photos} 张照片和您写的话，别人马上就看不到了。以后可以重新提交。`,
  },
  offer: {
    title: '分享我家的安装',
    headline: (product: string) => joined('晒一晒家里的', product),
    lead: '给正在挑的人看看装好的样子',
    photos: '师傅装机时拍的，选几张',
    photosChosen: (count: number) => `已选 ${count} 张`,
    choose: (position: number) => `选照片 ${position}`,
    own: '自己拍的',
    ownHint: '最多 9 张。别拍到人脸、门牌和证件。',
    name: '起个名字',
    namePlaceholder: '例如：小阳台上的零冷水',
    style: '家里是什么风格',
    room: '装在哪里',
    praises: '用着怎么样（可多选）',
    words: '想说的话（可不写）',
    wordsPlaceholder: '例如：冬天洗澡不用等热水',
    showName: '署名',
    showNameAs: (name: string) => `写“${name}”`,
    anonymous: '不写名字',
    consentTitle: '谁会看到',
    decision: '展示要您同意',
    consent: '我同意把选中的照片和这些话展示给使用留量的所有人，店员可以给别的顾客看，别人可以转发。住址、电话不会出现。我随时可以撤回，撤回后马上看不到。',
    agree: '我同意展示',
    submit: '提交',
    preview: '看看效果',
    previewTitle: '别人会看到这样',
    after: '我们先看一遍照片，一般一个工作日内展示。',
    needs: {
      photos: '请至少选一张照片。',
      tooMany: (most: number) => `最多 ${most} 张，请去掉几张。`,
      name: '请起个名字。',
      style: '请选风格。',
      room: '请选位置。',
      consent: '展示要您同意才行。',
    },
    openTitle: '这台机器的案例已经提交过了',
    openAdvice: '想换照片，先撤回原来的。',
    openAction: '看我的案例',
  },
  own: {
    section: '晒我家',
    offer: '分享装好的样子',
    offerHint: '给正在挑的人看看，可以不署名',
    given: (state: string) => `我家的案例 · ${state}`,
  },
  product: { title: '真实案例', all: '看全部' },
  review: {
    title: '案例审核',
    segments: { offered: '待看', published: '展示中', declined: '没有展示' },
    emptyTitle: { offered: '没有要看的案例', published: '还没有展示中的案例', declined: '没有退回的案例' },
    emptyAdvice: '顾客在家电本里分享装好的样子，就会出现在这里。',
    look: '看照片',
    headline: '别人看到之前，先看一遍每张照片',
    checks: '没有人脸、门牌、证件，也没有别家店的广告，就可以展示。',
    publish: '展示',
    decline: '不展示',
    takeDown: '撤下',
    declineTitle: '不展示这个案例？',
    declineLead: '顾客会收到消息，照片只有他家看得到。',
    reason: '告诉顾客原因（可不写）',
    ownReason: '或者自己写',
    reasonPlaceholder: '例如：照片里有人脸',
    reasons: ['照片里有人脸', '照片太模糊', '看得到门牌或证件'],
    willShow: '微信检查完照片就会展示。',
  },
} as const;
