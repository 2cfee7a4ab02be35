import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { TextAction } from '../../../components/action/text-action';
import type { SettingArea } from '../../../shared/domain/setting-areas';
import { settingsText } from '../../../text/settings';
import type { Version } from '../view-model';
import { AreaForm } from './area-form';

export interface AreaScreenProps {
  readonly area: SettingArea;
  /** The product whose rule of commission one came for. */
  readonly productId?: string;
}

/** One area of the rules: its form, and what was changed before. */
export function AreaScreen({ area, productId = '' }: AreaScreenProps) {
  const query = useQuery('settings.area.get', { area });
  if (query.status !== 'ready') {
    return (
      <Screen title={settingsText.areas[area].name} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  return <LoadedArea latest={query.data} productId={productId} />;
}

/** Keeps the version that is being edited, also when somebody else publishes meanwhile: what was typed stays. */
function LoadedArea({ latest, productId }: { readonly latest: Version; readonly productId: string }) {
  const [edited, setEdited] = useState(latest);
  const [published, setPublished] = useState<number>();
  const newer =
    latest.version > edited.version ? (
      <Notice
        tone="now"
        sentence={settingsText.newerTitle}
        action={<TextAction label={settingsText.showNewer} onPress={() => setEdited(latest)} />}
      />
    ) : null;
  const done =
    published === edited.version ? <Notice tone="done" sentence={settingsText.published(edited.version)} /> : null;
  return (
    <AreaForm
      key={edited.version}
      version={edited}
      productId={published === undefined ? productId : ''}
      notice={newer ?? done}
      onPublished={(version) => {
        setEdited(version);
        setPublished(version.version);
      }}
    />
  );
}
