import { useState } from 'react';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { Sheet } from '../../../components/sheet/sheet';
import { Tag } from '../../../components/tag/tag';
import { amountWords } from '../../../text/amounts';
import { checkoutText } from '../../../text/checkout';
import type { Quote } from '../use-quote';
import { couponRows, couponWords } from '../view-model';

export interface CouponPartProps {
  readonly quote: Quote;
  /** null: none wanted. */
  readonly onChoose: (couponId: string | null) => void;
}

/** The coupon taken, and the others one holds; why one cannot be used is said. */
export function CouponPart({ quote, onChoose }: CouponPartProps) {
  const [open, setOpen] = useState(false);
  const { coupon, coupons } = quote;
  const choose = (couponId: string | null) => {
    onChoose(couponId);
    setOpen(false);
  };
  return (
    <Section title={checkoutText.discounts}>
      <Card>
        <ListRow
          title={checkoutText.coupon}
          detail={couponWords(quote)}
          aside={coupon === null ? undefined : <MoneyText amount={checkoutText.minus(amountWords(coupon.amountFen))} />}
          onPress={coupons.length === 0 ? undefined : () => setOpen(true)}
        />
      </Card>
      <Sheet open={open} title={checkoutText.couponSheet} onClose={() => setOpen(false)}>
        {couponRows(quote).map(({ id, title, detail, isUsable }) => (
          <ListRow
            key={id}
            title={title}
            detail={detail}
            aside={id === coupon?.id ? <Tag tone="done">{checkoutText.chosen}</Tag> : undefined}
            onPress={isUsable ? () => choose(id) : undefined}
          />
        ))}
        <ListRow title={checkoutText.couponNot} onPress={() => choose(null)} />
      </Sheet>
    </Section>
  );
}
