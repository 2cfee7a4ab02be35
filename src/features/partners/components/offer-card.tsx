import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { offerView, type Offer } from '../view-model';
import './partners.scss';

/** Something that a partner sells. @param children what the reader may do with it */
export function OfferCard({ offer, children }: { readonly offer: Offer; readonly children: ReactNode }) {
  const view = offerView(offer);
  return (
    <Card>
      <RowWords title={view.title} details={[view.firm, view.said, view.price]}>
        {view.hidden === null ? null : <Tag tone="quiet">{view.hidden}</Tag>}
      </RowWords>
      <View className="partners__ways">{children}</View>
    </Card>
  );
}
