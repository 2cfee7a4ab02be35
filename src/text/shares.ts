import type { ProductCategory } from '../shared/domain/catalog/categories';
import type { ShareChannel, ShareTargetKind } from '../shared/domain/attribution/shares';
import { categoryNames } from './names';

/** Passing something on to a friend, and what came of it. Whoever opens it reads nothing of what the other one has of it. */
export const sharesText = {
  action: '分享给朋友',
  actionDetail: '发微信、存海报，配好的话可以直接复制',
  productLine: (category: string | null, warrantyMonths: number) =>
    [category, warrantyMonths > 0 ? `保修 ${warrantyWords(warrantyMonths)}` : null].filter((part) => part !== null).join(' · '),
  inUseLine: '我家就在用',
  sheet: {
    title: '分享给朋友',
    lead: '朋友看到的是它和您的姓（如“张**”），看不到您的手机号、地址。',
    staffLead: '朋友看到的是它和您的名字、门店；他来买，记得是您介绍的。',
    nameFirst: '朋友会看到是谁推荐的（只显示姓，如“张**”），所以先问您怎么称呼。',
    card: '发给微信朋友',
    link: '复制链接',
    copied: '已复制，发给朋友就能打开',
    poster: '存成海报',
    posterSaved: '海报已存到相册，发朋友圈、发群都行。',
    posterDownloaded: '海报已存成图片。',
    posterNotSaved: '没有存进相册。请在设置里允许保存到相册，再点一次。',
    posterNotDownloaded: '没有存成图片，请再点一次。',
    suggestions: '配一句话',
    copyLine: '复制',
    lineCopied: '已复制，发的时候粘贴就行',
    moments: '发朋友圈：点右上角“···”，选“分享到朋友圈”；或存成海报再发。',
    mine: '看看我分享过什么',
  },
  poster: {
    fileName: (title: string) => `分享 ${title}`,
    scan: '微信扫一扫，看看它',
    scanHome: '微信扫一扫，看看有什么',
    from: (name: string) => `${name}推荐`,
  },
  home: {
    title: '留量',
    line: '买家电、约安装、找维修，一个小程序里都有',
  },
  /** What to write along, from what is known of the thing. */
  lines: {
    product: (title: string, category: ProductCategory | null, warrantyMonths: number) => [
      `最近在看${category === null ? '家电' : categoryNames[category]}，这款“${title}”不错，发你看看。`,
      ...(warrantyMonths > 0 ? [`“${title}”，保修 ${warrantyWords(warrantyMonths)}，送货安装到哪一步手机上都看得到。`] : []),
      `家里要换${category === null ? '家电' : categoryNames[category]}的话，可以先看看这款“${title}”，不懂的能直接问。`,
    ],
    case: (product: string) => [`这是装好以后的“${product}”，照片是实拍的，你参考一下。`, `“${product}”装在家里是这个样子，发你看看合不合适。`],
    appliance: (title: string) => [`我家装的就是这款“${title}”，你家要换可以看看。`, `“${title}”是我自己在用的，有什么想知道的问我。`],
    home: ['我家的家电是在这里买的，送货、安装、保修都在手机上，推荐给你。', '家里电器要买、要修，可以在这个小程序里约，挺省事。'],
  },
  mine: {
    title: '我的分享',
    headline: '分享过什么，有什么回音',
    lead: '朋友打开了几位、下单了几笔，都在这里；不显示是谁。',
    tabs: { shares: '分享', brought: '介绍的订单' },
    emptyTitle: '还没有分享过',
    emptyHint: '在商品、案例或自己的家电页点“分享给朋友”，有没有人看、有没有人买，这里都看得到。',
    shareUs: '推荐我们给朋友',
    opened: (count: string) => `${count} 人打开`,
    notOpened: '还没有人打开',
    ordered: (count: string) => `${count} 单`,
    kinds: { home: '推荐我们', product: '商品', case: '案例', appliance: '我家的家电' } satisfies Readonly<Record<ShareTargetKind, string>>,
    channels: { card: '微信卡片', poster: '海报', link: '链接' } satisfies Readonly<Record<ShareChannel, string>>,
  },
} as const;

/** The most that is counted stands for more. */
export const atMostWords = (count: number, most: number): string => (count >= most ? `${most}+` : String(count));

const warrantyWords = (months: number): string => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`);
