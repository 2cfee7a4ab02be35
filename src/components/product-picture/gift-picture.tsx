import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { ProductPicture, type ProductPictureProps } from './product-picture';
import './product-picture.scss';

export interface GiftPictureProps extends Pick<ProductPictureProps, 'size'> {
  /** The drawing's name; null for what is no product. */
  readonly picture: string | null;
  /** The sign that stands there instead. */
  readonly icon: IconName;
}

/** What one gets for points or luck: a drawing of the product, or a sign of what cannot be drawn. */
export function GiftPicture({ picture, icon, size = 'row' }: GiftPictureProps) {
  if (picture !== null) return <ProductPicture picture={picture} size={size} />;
  return (
    <View className={`product-picture product-picture--${size} product-picture--sign`} aria-hidden>
      <Icon name={icon} size="large" />
    </View>
  );
}
