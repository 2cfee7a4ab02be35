import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { failureSentence } from '../../../text/failures';
import { useNow } from '../../../stores/clock';
import { settingsText } from '../../../text/settings';
import { sectionsOf } from '../area-fields';
import { toDraft, toProposal, unitOf, unreadable, type Draft } from '../draft';
import { inForceWords, refusedPaths, type Proposal, type Version } from '../view-model';
import { AreaHistory } from './area-history';
import { PreviewSheet } from './preview-sheet';
import { SectionCard } from './section-card';
import './settings.scss';

export interface AreaFormProps {
  readonly version: Version;
  readonly notice: ReactNode;
  readonly onPublished: (version: Version) => void;
}

/** The form of one area. Nothing holds before it was looked at in the preview and published. */
export function AreaForm({ version, notice, onPublished }: AreaFormProps) {
  const { area } = version;
  const [draft, setDraft] = useState<Draft>(() => toDraft(version.values));
  const [checked, setChecked] = useState(false);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const preview = useQuery('settings.area.preview', proposal);
  const refused = refusedPaths(preview.error) ?? [];
  const missing = checked ? unreadable(draft) : [];

  const change = (next: Draft) => {
    setDraft(next);
    setProposal(null);
  };
  const look = () => {
    setChecked(true);
    if (unreadable(draft).length === 0) setProposal(toProposal(area, draft));
  };
  const errorAt = (path: string) => {
    if (missing.includes(path)) return unitOf(path) === 'hours' ? settingsText.notHours : settingsText.notNumber;
    const isRefused = refused.some((wrong) => path === wrong || path.startsWith(`${wrong}.`));
    return proposal !== null && isRefused ? settingsText.notAllowed : undefined;
  };

  return (
    <Screen
      title={settingsText.areas[area].name}
      lead={inForceWords(version, useNow())}
      headline={settingsText.areas[area].lead}
      width="wide"
      footer={
        <ActionBar>
          <PrimaryAction
            label={settingsText.preview}
            loading={proposal !== null && preview.status === 'loading'}
            onPress={look}
          />
        </ActionBar>
      }
    >
      {notice}
      {missing.length > 0 || refused.length > 0 ? <Notice tone="danger" sentence={settingsText.wrong} /> : null}
      {preview.error === undefined || refused.length > 0 ? null : (
        <Notice tone="danger" sentence={failureSentence(preview.error)} />
      )}
      <View className="setting-sections">
        {sectionsOf(area, draft).map((section) => (
          <SectionCard key={section.key} section={section} draft={draft} errorAt={errorAt} onChange={change} />
        ))}
      </View>
      <AreaHistory area={area} />
      {proposal === null || preview.status !== 'ready' ? null : (
        <PreviewSheet
          proposal={proposal}
          basedOn={version.version}
          effects={preview.data.effects}
          onClose={() => setProposal(null)}
          onPublished={onPublished}
        />
      )}
    </Screen>
  );
}
