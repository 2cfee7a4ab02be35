import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { LinkState } from '../../../components/async-state/link-state';
import { Notice } from '../../../components/notice/notice';
import { TextAction } from '../../../components/action/text-action';
import { settingsRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import type { SettingArea } from '../../../shared/domain/setting-areas';
import { settingsText } from '../../../text/settings';
import type { Version } from '../view-model';
import { AreaForm } from './area-form';

export interface AreaScreenProps {
  /** Null when the address names none. */
  readonly area: SettingArea | null;
  /** The product whose rule of commission one came for. */
  readonly productId?: string;
}

/** One area of the rules: its form, and what was changed before. */
export function AreaScreen({ area, productId = '' }: AreaScreenProps) {
  const query = useQuery('settings.area.get', area === null ? null : { area });
  if (query.status !== 'ready') {
    const { unknown, notYours, toAll } = settingsText.nowhere;
    const nowhere = area === null ? unknown : query.error?.code === 'auth.forbidden' ? { ...notYours, icon: 'privacy' as const } : null;
    const way = { label: toAll, onPress: () => replacePage(settingsRoute, {}) };
    return <LinkState title={area === null ? settingsText.title : settingsText.areas[area].name} width="wide" query={query} cards={3} nowhere={nowhere} way={way} />;
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
