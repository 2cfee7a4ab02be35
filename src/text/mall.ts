/** The models on sale. */
export const mallText = {
  title: '商城',
  searchHint: '型号或名称开头',
  all: '全部',
  warranty: (words: string) => `保修 ${words}`,
  needsInstallation: '包上门安装',
  price: '标价（元）',
  howBody: '想要哪一款，到店或找您的导购开单。开单后扫一下码，送货、安装、保修都在首页看。',
  close: '知道了',
  emptyHeadline: '没有找到这个型号',
  emptyHint: '换个开头再搜，或选别的品类。',
} as const;
