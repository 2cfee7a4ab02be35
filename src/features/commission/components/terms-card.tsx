import { Text, View } from '@tarojs/components';
import { Fragment } from 'react';
import { useQuery } from '../../../api/use-query';
import { Card, CardPart } from '../../../components/card/card';
import { Section } from '../../../components/section/section';
import { commissionText } from '../../../text/commission';
import { termRows } from '../standing-model';
import './commission.scss';
import { Facts } from './facts';

/** How one earns, step by step, and by which terms today. */
export function TermsCard({ reader }: { readonly reader: 'customer' | 'staff' }) {
  const { data } = useQuery('commission.terms.get', {});
  return (
    <Section title={commissionText.how}>
      <Card>
        <View className="commission-steps">
          {commissionText.steps[reader].map((step, position) => (
            <Fragment key={step}>
              <Text className="commission-steps__number">{String(position + 1)}</Text>
              <Text>{step}</Text>
            </Fragment>
          ))}
        </View>
        {data === undefined ? null : (
          <CardPart>
            <Facts facts={termRows(data, reader)} />
          </CardPart>
        )}
      </Card>
    </Section>
  );
}
