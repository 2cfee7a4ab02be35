import { Text, View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import { staffOrderRoute, workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { leadsText } from '../../../text/leads';
import { leadFacts, stateTag, type Lead } from '../view-model';
import { PhoneRow } from './phone-row';
import './leads.scss';

const { detail: words } = leadsText;

/** What is known of a lead, and how to reach him. */
export function LeadHead({ lead }: { readonly lead: Lead }) {
  const now = useNow();
  const { card, orderId, workOrderId, relation } = lead;
  const tag = stateTag(card.state);
  return (
    <Card>
      <View className="leads__tags">
        <Tag tone={tag.tone}>{tag.words}</Tag>
        {card.late ? <Tag tone="danger">{leadsText.late}</Tag> : null}
      </View>
      <CardPart>
        <PhoneRow leadId={card.id} phoneMasked={card.phoneMasked} mayReveal={lead.maySeePhone} />
      </CardPart>
      <CardPart>
        {leadFacts(lead, now).map(({ label, value }) => (
          <View key={label} className="leads__fact">
            <Text className="leads__label">{label}</Text>
            <Text className="leads__value">{value}</Text>
          </View>
        ))}
      </CardPart>
      {orderId === null ? null : <ListRow title={words.order} onPress={() => openPage(staffOrderRoute, { orderId })} />}
      {workOrderId === null || relation !== 'manager' ? null : <ListRow title={words.job} onPress={() => openPage(workOrderRoute, { workOrderId })} />}
    </Card>
  );
}
