import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { couponsText } from '../../../text/coupons';
import { offerView, type Offer } from '../view-model';
import { CouponFace } from './coupon-face';

/** Coupons that may be taken; nothing stands there when there are none. */
export function CouponOffers() {
  const offers = useQuery('loyalty.coupon.offers', {});
  const take = useCommand('loyalty.coupon.take', { refreshes: ['orders.'] });
  const [taking, setTaking] = useState<string>();
  const [taken, setTaken] = useState<string>();

  const submit = async ({ id, title }: Offer) => {
    setTaking(id);
    setTaken(undefined);
    const result = await take.run({ offerId: id });
    setTaking(undefined);
    if (result.ok) setTaken(title);
    else offers.refresh();
  };

  if (offers.data === undefined) {
    return <FailureNotice error={offers.error} />;
  }
  if (offers.data.rules.length === 0) return null;
  return (
    <>
      <Section title={couponsText.offers}>
        {taken === undefined ? null : <Notice tone="done" sentence={couponsText.taken(taken)} />}
        <FailureNotice error={take.error} />
        {offers.data.rules.map((offer) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            loading={taking === offer.id}
            onTake={() => void submit(offer)}
          />
        ))}
      </Section>
      <Section title={couponsText.mine}>{null}</Section>
    </>
  );
}

interface OfferCardProps {
  readonly offer: Offer;
  readonly loading: boolean;
  readonly onTake: () => void;
}

function OfferCard({ offer, loading, onTake }: OfferCardProps) {
  const { amount, title, terms, detail, closed } = offerView(offer);
  return (
    <CouponFace
      amount={amount}
      title={title}
      terms={terms}
      detail={detail}
      isOver={closed !== null}
      aside={
        closed === null ? (
          <PrimaryAction label={couponsText.take} size="small" loading={loading} onPress={onTake} />
        ) : (
          <Tag tone="quiet">{closed}</Tag>
        )
      }
    />
  );
}
