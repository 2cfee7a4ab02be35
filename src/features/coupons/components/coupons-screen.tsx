import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { couponsText } from '../../../text/coupons';
import { SHELVES, type Shelf } from '../view-model';
import { CouponCard } from './coupon-card';
import { CouponOffers } from './coupon-offers';

/** One's coupons, and those that may be taken. */
export function CouponsScreen() {
  const [shelf, setShelf] = useState<Shelf>('usable');
  const query = usePagedQuery('loyalty.coupon.mine', { filter: shelf });
  return (
    <Screen title={couponsText.title}>
      <Segmented<Shelf> segments={SHELVES} value={shelf} onChange={setShelf} />
      {shelf === 'usable' ? <CouponOffers /> : null}
      <PagedList
        query={query}
        renderRow={(coupon) => <CouponCard coupon={coupon} />}
        empty={<EmptyState icon="coupon" {...couponsText.empty[shelf]} />}
      />
    </Screen>
  );
}
