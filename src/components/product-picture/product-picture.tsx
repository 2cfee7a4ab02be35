import { View } from '@tarojs/components';
import './product-picture.scss';

export interface ProductPictureProps {
  /** The drawing's name, as the catalog gives it: `gas_water_heater`. */
  readonly picture: string;
  /** `row` stands beside a line of a list, `card` in a grid, `hero` on top of a page. */
  readonly size?: 'row' | 'card' | 'hero';
}

/** A drawing of a product. It only accompanies the name, so screen readers skip it. */
export function ProductPicture({ picture, size = 'row' }: ProductPictureProps) {
  const drawing = picture.replace(/_/g, '-');
  return (
    <View className={`product-picture product-picture--${size}`} aria-hidden>
      <View className={`product-picture__drawing product-picture--${drawing}`} />
    </View>
  );
}
