import type { ServiceKind } from '../shared/domain/service/states';

/** What a customer asks for, as he calls it. */
export const requestKindNames = {
  repair: '报修',
  maintenance: '保养',
  installation: '报装',
} as const satisfies Readonly<Record<ServiceKind, string>>;

/** Asking for a technician to come. */
export const requestText = {
  title: '约师傅上门',
  kind: '要办什么',
  machine: '哪台机器',
  otherMachine: '别的机器',
  category: '品类',
  productTitle: '型号（可不填）',
  productPlaceholder: '机身铭牌上的型号，如 JSQ30',
  description: '什么情况',
  descriptionHints: {
    repair: '如：打不着火，显示 E1',
    maintenance: '如：用了两年，想清洗一下',
    installation: '如：旧机器已经拆掉',
  } satisfies Readonly<Record<ServiceKind, string>>,
  descriptionNeeded: '请写一句是什么情况，师傅好带零件。',
  media: '照片或视频（可不传）',
  mediaHint: '拍下现场和机身铭牌，师傅带的零件更准。',
  goesOn: '这是您上次没提交的，接着填就行。',
  restart: '重新填',
  where: '上门地址',
  contact: '联系人',
  when: '什么时候方便',
  whenLead: '可以选几个时间，先选的先考虑。',
  whenLater: '填好地址，就能看到师傅有空的时间。',
  wishes: (windows: string) => `已选：${windows}`,
  noWish: '不选也可以，门店会和您约。',
  submit: '提交',
} as const;
