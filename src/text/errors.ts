import type { ErrorCode, ErrorDetails } from '../shared/errors/codes';
import { formatFen } from '../shared/kernel/money';
import { fullDateWords } from './when';
import { organisationKindNames, roleNames } from './names';
import { DEALER_SENTENCES } from './dealer-errors';
import { LEAD_SENTENCES } from './lead-errors';
import { PARTNER_SENTENCES } from './partner-errors';
import { RETAILER_SENTENCES } from './retailer-errors';
import { SERVICE_SENTENCES } from './service-errors';
import { TRADE_SENTENCES } from './trade-errors';
import { WAREHOUSE_SENTENCES } from './warehouse-errors';

type Sentences = { readonly [Code in ErrorCode]: (details: ErrorDetails[Code]) => string };

/** What each refusal says to the person: what happened, and what to do now. */
const SENTENCES = {
  ...SERVICE_SENTENCES,
  ...DEALER_SENTENCES,
  ...LEAD_SENTENCES,
  ...PARTNER_SENTENCES,
  ...RETAILER_SENTENCES,
  ...TRADE_SENTENCES,
  ...WAREHOUSE_SENTENCES,
  'request.invalid': () => '有内容没填对，请检查标出的地方再提交。',
  'request.action_unknown': () => '这个功能在新版里，请关掉小程序重新打开。',
  'request.id_reused': () => '这次提交和刚才的内容不一样，请返回重新打开再提交。',
  'request.busy': () => '现在办理的人多，刚才没有办成，请稍等几秒再试。',
  'request.unexpected': () => '系统出了点问题，刚才没有办成，请稍后再试；一直不行请联系门店。',
  'auth.unknown_caller': () => '没能认出您的微信，请关掉小程序重新打开。',
  'auth.forbidden': () => '您当前的身份不能办这件事，请换一个身份，或联系您的负责人。',
  'auth.phone_needed': () => '办这件事需要您的手机号，请先在“我的”里授权手机号。',
  'identity.invitation.not_valid': () => '手机号或邀请码不对，或者邀请码已经用过、过期了。请核对，或请负责人重新邀请。',
  'identity.invitation.too_many_tries': () => '输错的次数太多，这个邀请码已停用，请负责人重新邀请。',
  'identity.invitation.role_not_allowed': () => '您的身份不能管理这个岗位，请让上级来办。',
  'identity.invitation.role_not_in_organisation': ({ role, organisationKind }) =>
    `${organisationKindNames[organisationKind]}没有“${roleNames[role]}”这个岗位，请换一个岗位，或换一个地方。`,
  'identity.organisation.name_taken': ({ name }) => `已经有一家“${name}”了。换个名称，比如后面加上小区或街道。`,
  'identity.organisation.kind_not_allowed': () => '您的身份不能新增这一类单位，请让老板来办。',
  'identity.organisation.kind_not_below': ({ kind, above }) => `${organisationKindNames[kind]}不能放在${organisationKindNames[above]}下面，请换一个上级。`,
  'identity.member.missing': () => '这位员工已经不在名单里了，请刷新名单。',
  'identity.member.self_revoke': () => '不能停用自己的身份，请让另一位负责人来办。',
  'identity.phone.code_not_valid': () => '这次授权已失效，手机号没有保存，请再点一次授权。',
  'identity.text.rejected': () => '这段文字没有通过内容检查，没有保存，请换个说法。',
  'ledger.balance.not_enough': ({ available, needed }) =>
    `数量不够：现在可用 ${Math.max(0, available)}，需要 ${needed}，没有扣除，请减少后再试。`,
  'ledger.account.missing': () => '没有找到这本账，或者您不能看它。',
  'orders.checkout.product_repeated': () => '同一件商品出现了两次，请合并数量后再提交。',
  'orders.checkout.out_of_stock': ({ available }) =>
    available > 0
      ? `这件只剩 ${available} 件了，请减少数量，其余内容已保留。`
      : '这件刚刚卖完了，请换一件，其余内容已保留。',
  'orders.checkout.coupon_not_usable': () => '这张优惠券现在不能用在这一单上，请换一张或不用券。',
  'orders.checkout.points_not_enough': ({ available }) => `可用积分只有 ${available}，请减少抵扣。没有扣除任何积分。`,
  'orders.checkout.not_cancellable': () => '这张订单已经付过款或已在配送，不能直接取消，请申请退款或联系门店。',
  'orders.checkout.changed': () => '价格或优惠刚刚有变化，还没有下单。请看一下新的金额再确认。',
  'orders.refund.missing': () => '没有找到这笔退款申请，请返回列表刷新。',
  'orders.refund.line_missing': () => '订单里没有这件商品，请重新选择要退的商品。',
  'orders.refund.more_than_left': ({ leftFen }) => `这件最多还能退 ${formatFen(leftFen)} 元，请改小金额或数量。`,
  'orders.refund.nothing': () => '没有选择要退的商品或金额。',
  'orders.refund.order_cancelled': () => '订单已经取消，付过的钱会自动退回，不用再申请。',
  'orders.refund.open_already': () => '这张订单已有一笔退款在处理，请等它办完，或先撤回。',
  'orders.refund.decided': () => '这笔退款刚刚已经处理过了，页面已更新。',
  'orders.refund.goods_settled': () => '这批货已经登记过了，页面已更新。',
  'orders.refund.own_request': () => '自己申请的退款要由另一位财务批准。',
  'orders.refund.changed': () => '这笔退款的结果和刚才看到的不一样了，还没有批准。请看标出来的变化再确认。',
  'payments.order.awaits_confirmation': ({ awaitingFen }) => `¥${formatFen(awaitingFen)} 已经收了，等财务确认，不用再付。`,
  'payments.order.nothing_due': () => '这张订单没有要付的钱了。',
  'payments.payment.missing': () => '没有找到这笔收款，请返回刷新。',
  'payments.payment.more_than_due': ({ dueFen }) => `这张订单只差 ${formatFen(dueFen)} 元，请改成不超过它的金额。`,
  'payments.payment.not_awaiting': () => '这笔收款已经处理过了，页面已更新。',
  'payments.payment.own_record': () => '自己登记的收款要由另一位财务确认。',
  'attribution.credit.touch_missing': () => '没有找到这个来源，请返回刷新。',
  'attribution.credit.same': () => '这张订单现在就是他的，不用改。',
  'attribution.credit.too_often': () => '这张订单改判次数太多了，不能再改。',
  'commission.rules.doubled': () => '同一个品类或商品写了两条佣金规则，请合成一条。',
  'commission.rules.not_accepted': () => '要给顾客两级以上的佣金，先读完合规提示，再勾选「我已知晓」。',
  'commission.entry.missing': () => '没有找到这笔佣金。',
  'commission.hold.decided': () => '这笔佣金已经有人审过了。',
  'commission.statement.missing': () => '没有找到这张对账单。',
  'commission.statement.not_allowed': () => '这张对账单的状态变了，请刷新后再看。',
  'commission.statement.settling': () => '刚有佣金入账或退款，还没结清，请两分钟后再试。',
  'commission.payout.missing': () => '没有找到这笔付款。',
  'commission.payout.over': () => '这笔付款已经结束了，请刷新后再看。',
  'commission.payout.under_way': () => '微信可能还在处理这笔付款，请十分钟后再试。',
  'commission.payout.only_offline': () => '这笔只能线下付：收款人没有用微信登录；或金额满 2000 元，公司还没配好微信支付公钥。',
  'commission.payout.name_needed': () => '满 2000 元微信要核对真实姓名。请收款人打开这张对账单填上姓名，或改用线下付款。',
  'commission.pass_on.not_allowed': () => '这笔佣金不能转给好友：要已到账，而且只能转一次。',
  'commission.pass_on.too_much': ({ mostFen }) => `最多能转 ${formatFen(mostFen)} 元。`,
  'commission.rules.too_much': ({ mostPercent }) => `几级佣金加起来不能超过实付的 ${mostPercent}%。`,
  'payments.order.no_till': () => '这张订单不是卖场专柜卖的，不能记卖场收银。',
  'payments.payback.ticket_needed': () => '这笔钱由卖场收银台退：请填退货小票，或者写明卖场已冲掉原小票。',
  'payments.payback.missing': () => '没有找到这笔退款，请返回刷新。',
  'payments.payback.under_way': () => '微信可能正在退这笔钱，请先点“查一下”，退不成再换别的办法。',
  'payments.payback.settled': () => '这笔退款已经到账，不用再办。',
  'payments.code.refused': ({ reason }) => `付款码没有收成：${reason}。钱没有扣，请顾客刷新付款码再扫一次。`,
  'payments.wechat.unavailable': () => '微信支付暂时没有回应，还不知道有没有付成。请稍等几秒再查，不要重复付款。',
  'loyalty.checkin.done_today': () => '今天已经签到过了，明天再来。',
  'loyalty.points.not_enough': ({ available, needed }) =>
    `需要 ${needed} 积分，现在可用 ${Math.max(0, available)}。没有扣除积分。`,
  'loyalty.offer.missing': () => '没有找到这项活动，请返回刷新。',
  'loyalty.offer.closed': () => '这项活动还没开始，或者已经结束了。',
  'loyalty.offer.gone': () => '刚刚被领完了，没有扣除积分。',
  'loyalty.offer.limit_reached': ({ limit }) => `每人最多 ${limit} 次，您已经用完了。`,
  'loyalty.offer.not_editable': () => '活动已经开始，不能再改。可以结束它，再建一个新的。',
  'loyalty.offer.command_not_allowed': () => '活动刚刚有了变化，这一步现在不能做，请刷新。',
  'loyalty.reward.address_needed': () => '这份礼品要送到家，请先填收货地址。',
  'loyalty.prize.not_valid': ({ title }) =>
    `「${title}」没填完整：实物要选商品；积分要填数量；优惠券要选一种正在发放、由办公室发给会员、不限总数的。`,
  'loyalty.prize.not_enough_stock': ({ title, available }) =>
    `「${title}」库存不够，现在最多能拿出 ${Math.max(0, available)} 件，请改少数量或先补货。`,
  'loyalty.draw.missing': () => '没有找到这次抽奖，请返回刷新。',
  'loyalty.draw.claimed': () => '这份奖品已经领过了，请在订单里查看。',
  'loyalty.lottery.no_draws_left': ({ perDay }) => `今天的 ${perDay} 次都抽完了，没有扣除积分。`,
  'loyalty.lottery.cost_changed': ({ costPoints }) =>
    costPoints === 0
      ? '这一次其实免费，所以还没有抽，也没有扣积分，请再点一次。'
      : `今天免费的已经抽过了，这一次要用 ${costPoints} 积分。还没有抽，也没有扣积分。`,
  'loyalty.lottery.days_not_valid': () => '结束那天不能早于开始那天，也不能早于今天，请重新选。',
  'loyalty.lottery.chances_not_valid': ({ totalBps }) =>
    `全部奖品的中奖概率加起来是 ${totalBps / 100}%，不能超过 100%，请改小。`,
  'loyalty.lottery.not_over': () => '活动结束后才公布全部结果。',
  'loyalty.person.missing': () => '没有找到用这个手机号的顾客，请他先在小程序里授权手机号。',
  'settings.version.outdated': () => '别人刚刚改过这一组规则，没有保存。请看最新内容再改。',
  'attribution.share.name_needed': () => '先留个称呼，朋友才知道是谁推荐的。',
  'attribution.share.missing': () => '没有找到这次分享，请返回再分享一次。',
  'attribution.code.not_recognised': () => '这不是我们的码。请确认扫的是门店票据、机身或导购手机上的码，再扫一次。',
  'attribution.code.expiry_not_valid': ({ yearsAhead }) => `有效期要晚于现在，最长 ${yearsAhead} 年，请重新选。`,
  'attribution.code.expired': () => '这个码已经过期了。请让导购重新打开一个码，或在“我的订单”里查看。',
  'attribution.code.revoked': () => '这个码已经停用。请联系给您这个码的门店，换一个新的。',
  'attribution.code.used_up': () => '这个码的次数已经用完。请联系给您这个码的门店，换一个新的。',
  'attribution.code.image_unavailable': () => '二维码暂时没有画出来，订单已保存，请点“重试”。',
  'attribution.code.missing': () => '没有找到这个码，请返回列表刷新。',
  'catalog.product.missing': () => '有一款产品已经下架，请删掉它，换一款再提交。',
  'catalog.price.too_high': ({ price, mostFen }) =>
    price === 'member_price'
      ? `会员价不能高于 ${formatFen(mostFen)} 元，没有保存。`
      : `套系价不能高于单买的 ${formatFen(mostFen)} 元，没有保存。`,
  'orders.order.missing': () => '没有找到这张订单。如果是您买的，请扫门店票据上的码。',
  'orders.order.already_claimed': () => '这张订单已经有人收下了。如果您是使用的人，请选“我是使用的人”。',
  'orders.order.too_many_participants': ({ limit }) =>
    `这张订单已经有 ${limit} 个人在看，不能再加了。请让收下订单的家人联系门店。`,
  'orders.order.joining_refused': () =>
    '收下这张订单的人没有同意您加入。想一起看，请先和他说好，他在订单里可以改成同意。',
  'orders.sharing.person_missing': () => '这个人已经不在等您同意的名单里了，页面已更新，请看最新状态。',
  'orders.sharing.buyer_not_confirmed': () =>
    '您的手机号和订单上的收货手机号不一样，不能替收货人同意。请用收货人的手机办理，或联系门店。',
  'orders.order.command_not_allowed': () => '订单刚刚有了新进展，这一步现在不能做。页面已更新，请看最新状态。',
  'orders.report.discount_too_large': ({ lowestUnitPriceFen }) =>
    `价格低于允许的最低价 ${formatFen(lowestUnitPriceFen)} 元，请改价，或请负责人报单。`,
  'orders.report.price_above_list': ({ listPriceFen }) =>
    `价格高于标价 ${formatFen(listPriceFen)} 元，请改成不高于标价。`,
  'orders.report.not_enough_stock': ({ available }) =>
    available > 0 ? `总仓库存只剩 ${available} 台，请减少数量。` : '总仓现在没有货，请换一款，或到货后再报。',
  'orders.report.product_repeated': () => '同一款产品出现了两次，请合并成一行、改数量。',
  'orders.delivery.too_early': ({ on, from, hoursAhead }) =>
    `约的是 ${fullDateWords(on)} ${from}，最早提前 ${hoursAhead} 小时出发。要提早去，请先改约送货时间，顾客会收到通知。`,
  'orders.visit.technician_missing': () => '这位师傅已经不在名单里了，没有约成，请另选一位。',
  'orders.window.not_valid': () => '时间段不对：结束要晚于开始，请重新选。',
  'orders.window.in_the_past': () => '选的时间已经过去了，请选一个以后的时间。',
  'orders.installation.serial_number_in_use': ({ serialNumber }) =>
    `机身编号 ${serialNumber} 已经登记在另一台机器上，请核对机身铭牌。`,
  'orders.installation.serial_numbers_mismatch': ({ expected, given }) =>
    `这张订单要登记 ${expected} 台，填了 ${given} 台，请一台填一个机身编号。`,
  'orders.appliance.missing': () => '没有找到这台机器。如果是您家的，请扫机身上的码。',
  'orders.appliance.not_in_use': () => '这台机器已经不在用了，不能再办这件事。',
} as const satisfies Sentences;

/** A failed call as the client holds it. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails[ErrorCode];
}

/** The sentence of a refusal; a code that this version does not know yet has the sentence of the unexpected. */
export function errorSentence({ code, details }: Refusal): string {
  const sentence = SENTENCES[code] as ((details: ErrorDetails[ErrorCode]) => string) | undefined;
  return (sentence ?? SENTENCES['request.unexpected'])(details);
}
