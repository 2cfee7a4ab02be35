import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import './coupons.scss';

export interface CouponFaceProps {
  readonly amount: string;
  readonly title: string;
  readonly terms: string;
  readonly detail: string;
  /** It cannot be used. */
  readonly isOver?: boolean;
  /** A tag, or what to do with it. */
  readonly aside?: ReactNode;
}

/** A coupon: what it takes off, large, and what one must know of it. */
export function CouponFace({ amount, title, terms, detail, isOver = false, aside }: CouponFaceProps) {
  return (
    <Card>
      <View className={`coupon${isOver ? ' coupon--over' : ''}`}>
        <View className="coupon__amount">
          <MoneyText amount={amount} size="headline" strong />
        </View>
        <View className="coupon__words">
          <Text className="coupon__title">{title}</Text>
          <Text className="coupon__detail">{terms}</Text>
          <Text className="coupon__detail">{detail}</Text>
        </View>
        {aside === undefined ? null : <View className="coupon__aside">{aside}</View>}
      </View>
    </Card>
  );
}
