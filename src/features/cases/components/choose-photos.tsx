import { Image, View } from '@tarojs/components';
import { Field } from '../../../components/field/field';
import { Icon } from '../../../components/icon/icon';
import { casesText } from '../../../text/cases';
import type { OfferForm } from '../offer-model';
import './cases.scss';

const words = casesText.offer;

export interface ChoosePhotosProps {
  readonly photos: OfferForm['photos'];
  readonly chosen: readonly string[];
  readonly onToggle: (fileId: string) => void;
}

/** The photos that the technician took; none is given that was not tapped. */
export function ChoosePhotos({ photos, chosen, onToggle }: ChoosePhotosProps) {
  const seen = photos.filter(({ url }) => url !== null);
  if (seen.length === 0) return null;
  return (
    <Field label={words.photos} hint={words.photosChosen(chosen.length)} frame="none">
      <View className="case-choose">
        {seen.map(({ fileId, url }, position) => {
          const isOn = chosen.includes(fileId);
          return (
            <View
              key={fileId}
              className={`case-choose__photo${isOn ? ' case-choose__photo--on' : ''}`}
              role="checkbox"
              aria-checked={isOn}
              aria-label={words.choose(position + 1)}
              onClick={() => onToggle(fileId)}
            >
              <Image className="case-choose__picture" src={url ?? ''} mode="aspectFill" lazyLoad />
              <View className="case-choose__mark">
                <Icon name="check" />
              </View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}
