import { Text } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { applianceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { appliancesText } from '../../../text/appliances';
import { homeText } from '../../../text/home';
import { bookRows, type ApplianceCard } from '../view-model';
import './appliance.scss';

/** 家电本: every machine of the household and how long its warranty runs. */
export function ApplianceBook({ appliances }: { readonly appliances: readonly ApplianceCard[] }) {
  return (
    <Section title={homeText.book}>
      <Card>
        {appliances.length === 0 ? <Text className="appliance__muted">{appliancesText.empty}</Text> : null}
        {bookRows(appliances).map((row) => (
          <ListRow
            key={row.id}
            title={row.title}
            detail={row.detail}
            aside={<Tag tone={row.tag.tone}>{row.tag.words}</Tag>}
            onPress={() => openPage(applianceRoute, { applianceId: row.id })}
          />
        ))}
      </Card>
    </Section>
  );
}
