import type { FollowUpKind, LeadSourceKind, LeadStage, LeadState, LostReason } from '../shared/domain/leads/states';
import type { PartnerKind } from '../shared/domain/roles';

/** What the parts of a lead are called. */
export const leadStateNames: Readonly<Record<LeadState, string>> = {
  new: '待分配',
  assigned: '待联系',
  contacted: '已联系',
  quoted: '已报价',
  visiting: '约上门',
  contract: '已签合同',
  deposit: '已付定金',
  delivery: '交付中',
  balance: '收尾款',
  won: '已成交',
  lost: '没成',
  pool: '公海',
};

/** What reaching a stage is called on its button. */
export const leadStageNames: Readonly<Record<LeadStage, string>> = {
  quoted: '报了价',
  visiting: '约了上门',
  contract: '签了合同',
  deposit: '付了定金',
  delivery: '开始交付',
  balance: '在收尾款',
};

export const leadSourceNames: Readonly<Record<LeadSourceKind, string>> = {
  guide: '店里',
  technician: '师傅上门',
  partner: '伙伴推荐',
  code: '扫码咨询',
  phone: '来电',
};

export const partnerKindNames: Readonly<Record<PartnerKind, string>> = {
  owner_mother: '业主妈妈',
  property: '物业',
  building_material: '建材',
  home_decoration: '家装',
};

export const followUpNames: Readonly<Record<FollowUpKind, string>> = {
  call: '打电话',
  wechat: '微信聊',
  shop: '到店',
  visit: '上门',
  other: '其他',
};

export const lostReasonNames: Readonly<Record<LostReason, string>> = {
  price: '价格谈不拢',
  bought_elsewhere: '别家买了',
  no_need: '不需要了',
  no_contact: '联系不上',
  not_suitable: '装不了、不合适',
  other: '其他原因',
};
