import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { casesText } from '../../../text/cases';
import './cases.scss';

/** Photos as large as the page; a tap opens them over the whole screen. */
export function CasePictures({ pictures }: { readonly pictures: readonly string[] }) {
  return (
    <View className="case__pictures">
      {pictures.map((url, position) => (
        <View
          key={url}
          role="button"
          aria-label={casesText.detail.picture(position + 1)}
          onClick={() => void Taro.previewImage({ current: url, urls: [...pictures] })}
        >
          <Image className="case__picture" src={url} mode="widthFix" lazyLoad />
        </View>
      ))}
    </View>
  );
}
