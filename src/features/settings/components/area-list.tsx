import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { settingRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { settingsText } from '../../../text/settings';
import { versionView, type Version } from '../view-model';
import './settings.scss';

/** Every area of the rules: what it is about, which version holds, and who made it. */
export function SettingAreas() {
  const query = useQuery('settings.area.list', {});
  return (
    <Screen title={settingsText.title} headline={settingsText.headline} width="wide">
      {query.status === 'ready' ? (
        <View className="setting-areas">
          {query.data.areas.map((version) => (
            <AreaCard key={version.area} version={version} />
          ))}
        </View>
      ) : (
        <AsyncState query={query} cards={3} />
      )}
    </Screen>
  );
}

function AreaCard({ version }: { readonly version: Version }) {
  const view = versionView(version, useNow());
  return (
    <Card onPress={() => openPage(settingRoute, { area: version.area })}>
      <ListRow title={view.name} detail={view.lead} aside={<Tag tone="quiet">{view.version}</Tag>} />
      {view.byline === null ? null : <View className="setting__byline">{view.byline}</View>}
    </Card>
  );
}
