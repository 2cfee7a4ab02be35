import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { couponsRoute, lotteriesRoute, rewardsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { pointsText } from '../../../text/points';

/** What points and luck are good for. */
export function UsesCard({ coupons }: { readonly coupons: number }) {
  return (
    <Card>
      <ListRow
        icon="gift"
        title={pointsText.rewards}
        detail={pointsText.rewardsHint}
        onPress={() => openPage(rewardsRoute, {})}
      />
      <ListRow
        icon="luck"
        title={pointsText.lottery}
        detail={pointsText.lotteryHint}
        onPress={() => openPage(lotteriesRoute, {})}
      />
      <ListRow
        icon="coupon"
        title={pointsText.coupons}
        detail={pointsText.couponCount(coupons)}
        onPress={() => openPage(couponsRoute, {})}
      />
    </Card>
  );
}
