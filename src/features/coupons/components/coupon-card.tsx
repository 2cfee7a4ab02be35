import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Tag } from '../../../components/tag/tag';
import { mallRoute, orderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { couponsText } from '../../../text/coupons';
import { couponView, type Coupon } from '../view-model';
import { CouponFace } from './coupon-face';

/** One's own coupon, with the way to use it and to the order it belongs to. */
export function CouponCard({ coupon }: { readonly coupon: Coupon }) {
  const { amount, title, terms, until, tag, canUse, orderId } = couponView(coupon, useNow());
  return (
    <CouponFace
      amount={amount}
      title={title}
      terms={terms}
      detail={until}
      isOver={!canUse}
      aside={
        <>
          {tag === null ? null : <Tag tone={tag.tone}>{tag.words}</Tag>}
          {orderId === null ? null : (
            <TextAction label={couponsText.seeOrder} onPress={() => openPage(orderRoute, { orderId })} />
          )}
          {canUse ? (
            <QuietAction label={couponsText.use} size="small" onPress={() => openPage(mallRoute, {})} />
          ) : null}
        </>
      }
    />
  );
}
