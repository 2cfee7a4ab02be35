import type { BindingSource } from '../shared/domain/attribution/binding';
import type { SceneKind } from '../shared/domain/attribution/scene-kinds';
import type { ProductCategory } from '../shared/domain/catalog/categories';
import type { MemberLevel } from '../shared/domain/loyalty/states';
import type { OrderCommand, OrderFilter, OrderStage } from '../shared/domain/orders/stages';
import type { RefundStanding } from '../shared/domain/refunds/standing';
import type { OrganisationKind, Role } from '../shared/domain/roles';

/** The words of the domain's own names, one word for one thing everywhere. */
export const roleNames = {
  owner: '老板',
  supervisor: '售后主管',
  finance: '财务',
  guide: '导购',
  technician: '师傅',
  salesperson: '业务员',
  dealer: '经销商',
  partner: '合作伙伴',
} as const satisfies Readonly<Record<Role, string>>;

export const organisationKindNames = {
  headquarters: '总部',
  store: '门店',
  partner_store: '合作专卖店',
  ka_store: '卖场专柜',
  dealer: '经销商',
  partner: '异业伙伴',
} as const satisfies Readonly<Record<OrganisationKind, string>>;

export const categoryNames = {
  gas_water_heater: '燃气热水器',
  electric_water_heater: '电热水器',
  water_purifier: '净水器',
  air_conditioner: '空调',
  range_hood: '油烟机',
  gas_stove: '燃气灶',
  washing_machine: '洗衣机',
  refrigerator: '冰箱',
  consumable: '滤芯耗材',
} as const satisfies Readonly<Record<ProductCategory, string>>;

export const levelNames = {
  regular: '普通会员',
  silver: '银卡',
  gold: '金卡',
  diamond: '钻石卡',
} as const satisfies Readonly<Record<MemberLevel, string>>;

export const stageNames = {
  placed: '开单',
  shipped: '发货',
  delivered: '送达',
  installed: '安装',
} as const satisfies Readonly<Record<OrderStage, string>>;

export const orderFilterNames = {
  to_ship: '待发货',
  to_schedule: '待约送货',
  to_deliver: '待送达',
  to_install: '待安装',
  done: '已完成',
  cancelled: '已取消',
  refunding: '退款中',
} as const satisfies Readonly<Record<OrderFilter, string>>;

/** What refunds have made of an order. */
export const refundStandingNames = {
  refunding: '退款中',
  partly_refunded: '部分退款',
  refunded: '已退款',
} as const satisfies Readonly<Record<RefundStanding, string>>;

/** What was done, for a timeline. */
export const commandDoneNames = {
  place: '开单',
  claim: '收下订单',
  cancel: '取消订单',
  ship: '从仓库发货',
  schedule_delivery: '约好送货',
  depart: '出发送货',
  complete_delivery: '送达',
  fail_delivery: '没有送成',
  schedule_installation: '约好安装',
  postpone_installation: '安装另约时间',
  complete_installation: '安装完成',
} as const satisfies Readonly<Record<OrderCommand, string>>;

/** What a touch is made by, as the rules rank it. */
export const sourceNames = {
  order: '订单码',
  service: '进门码',
  personal: '个人码',
  campaign: '活动码',
} as const satisfies Readonly<Record<BindingSource, string>>;

export const sceneKindNames = {
  order: '订单码',
  receipt: '票据码',
  service: '服务单码',
  door: '进门码',
  guide: '导购码',
  technician: '师傅码',
  employee: '员工码',
  product: '机身码',
  campaign: '活动码',
  partner: '伙伴码',
  friend: '朋友推荐',
} as const satisfies Readonly<Record<SceneKind, string>>;

/** A visiting person as customers say it: `陈立` → `陈立师傅`; who already carries a form of address keeps it. */
export function visitorName(name: string): string {
  return /(师傅|先生|女士|经理|老师)$/.test(name) ? name : `${name}师傅`;
}

/** Who was at home in the customer's place, as the customer reads of him; many gave no name. */
export const guestWords = (name: string): string => (name === '' ? '在场的人' : name);

/** Somebody who wants to follow an order: `刘建华（138****1002）`, as much of it as he gave. */
export function askerName(name: string, phoneMasked: string): string {
  if (name === '') return phoneMasked === '' ? '有一位使用的人' : `手机 ${phoneMasked} `;
  return phoneMasked === '' ? name : `${name}（${phoneMasked}）`;
}

/** `JSQ30 燃气热水器`; a name that already says its model is not given it twice. */
export function productName({ name, model }: { readonly name: string; readonly model: string }): string {
  return name.includes(model) ? name : `${model} ${name}`;
}

/** The name of what stands in the mall: a product with its model, or a set. */
export function offerName({ name, model }: { readonly name: string; readonly model: string | null }): string {
  return model === null ? name : productName({ name, model });
}
