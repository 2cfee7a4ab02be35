import type { Direction } from '../shared/domain/service/arrival';

const directions = {
  north: '北',
  north_east: '东北',
  east: '东',
  south_east: '东南',
  south: '南',
  south_west: '西南',
  west: '西',
  north_west: '西北',
} as const satisfies Readonly<Record<Direction, string>>;

/** A technician's way to his customer: what the customer and the office see of it, and what the technician is asked first. */
export const wayText = {
  mapLabel: '师傅现在的位置',
  technician: '师傅',
  home: '上门地址',
  arrives: (time: string) => `预计 ${time} 到`,
  soon: '就快到了',
  late: '比预计晚了，正在路上',
  away: (distance: string, direction: Direction) => `在上门地址${directions[direction]}面，直线约 ${distance}`,
  kilometres: (kilometres: string) => `${kilometres} 公里`,
  metres: (metres: number) => `${metres} 米`,
  seenAt: (time: string) => `${time} 的位置，到了就不再显示`,
  notShared: { customer: '师傅已经出发，暂时没有共享位置。急的话可以打电话。', office: '已经出发，没有共享位置。' },
  pin: {
    customer: '在地图上标出您家，就能看到几点到。',
    office: '这个地址还没有标在地图上，算不出几点到。',
    open: '标出我家位置',
    openBrowser: '用我现在的位置',
    refused: '没有拿到位置。请允许定位后再试一次。',
  },
  share: {
    askTitle: '让顾客看到您到哪了？',
    askBody: '只在去这一单的路上、开着这一页时共享，约 10 秒更新一次；到了、停下或离开这一页就停，之后不留记录。只有这位顾客和派单的办公室看得到。在“我的-隐私说明”里随时可以看和停止。',
    yes: '共享位置',
    no: '不共享',
    starting: '正在取位置…',
    shares: '顾客看得到您到哪了，到了就停。',
    stop: '停止',
    off: '没有共享位置，顾客看不到几点到。',
    refused: { wechat: '微信没有位置权限，请在设置里允许“位置信息”。', browser: '浏览器没有位置权限，请允许后重试。' },
    settings: '去设置',
    unavailable: '手机没有给出位置，请打开定位后重试。',
    retry: '重试',
  },
} as const;
