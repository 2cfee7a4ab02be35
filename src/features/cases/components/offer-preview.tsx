import { View } from '@tarojs/components';
import { Sheet } from '../../../components/sheet/sheet';
import { casesText } from '../../../text/cases';
import type { previewOf } from '../offer-model';
import { CasePictures } from './case-pictures';
import { CaseWords } from './case-words';
import './cases.scss';

export interface OfferPreviewProps {
  readonly preview: ReturnType<typeof previewOf>;
  readonly onClose: () => void;
}

/** What others will see, before anything is given. */
export function OfferPreview({ preview, onClose }: OfferPreviewProps) {
  const { title, pictures, tags, praises, says, owner, product } = preview;
  return (
    <Sheet open title={casesText.offer.previewTitle} onClose={onClose}>
      <View className="case__words">
        {title === '' ? null : <View className="case-tile__title">{title}</View>}
        <CasePictures pictures={pictures} />
        <CaseWords tags={[...tags, product]} praises={praises} says={says} owner={owner ?? casesText.offer.anonymous} />
      </View>
    </Sheet>
  );
}
