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
import { fieldProblem, toProposal, unreadable, type Draft } from '../draft';
import { refusalOfRules, startingDraft } from '../commission-rules';
import { inForceWords, refusedFields, type Proposal, type RefusedField, type Version } from '../view-model';
import { AreaHistory } from './area-history';
import { JumpField, placeOf } from './jump-field';
import { PreviewSheet } from './preview-sheet';
import { SectionCard } from './section-card';
import './settings.scss';

export interface AreaFormProps {
  readonly version: Version;
  /** The product whose rule of commission is looked at; empty without one. */
  readonly productId: string;
  readonly notice: ReactNode;
  readonly onPublished: (version: Version) => void;
}

/** A refusal of a whole is said once, not at each of its fields. */
const isAbout = ({ path: refused, message }: RefusedField, path: string): boolean =>
  path === refused || (refusalOfRules(message) === undefined && path.startsWith(`${refused}.`));

/** The form of one area. Nothing holds before it was looked at in the preview and published. */
export function AreaForm({ version, productId, notice, onPublished }: AreaFormProps) {
  const { area } = version;
  const [draft, setDraft] = useState<Draft>(() => startingDraft(version, productId));
  const [checked, setChecked] = useState(false);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const preview = useQuery('settings.area.preview', proposal);
  const refused = refusedFields(preview.error) ?? [];
  const sections = sectionsOf(area, draft);
  const isMissing = checked && unreadable(draft).length > 0;

  const change = (next: Draft) => {
    setDraft(next);
    setProposal(null);
  };
  const look = () => {
    setChecked(true);
    if (unreadable(draft).length === 0) setProposal(toProposal(area, draft));
  };
  const errorAt = (path: string) => {
    // A whole list has a path, and no field.
    const { [path]: typed } = draft;
    const problem = checked && typed !== undefined ? fieldProblem(path, typed) : null;
    if (problem !== null) return settingsText.problems[problem];
    const wrong = proposal === null ? undefined : refused.find((one) => isAbout(one, path));
    return wrong === undefined ? undefined : (refusalOfRules(wrong.message) ?? settingsText.notAllowed);
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
      {isMissing || refused.length > 0 ? <Notice tone="danger" sentence={settingsText.wrong} /> : null}
      {preview.error === undefined || refused.length > 0 ? null : (
        <Notice tone="danger" sentence={failureSentence(preview.error)} />
      )}
      <JumpField sections={sections} />
      <View className="setting-sections">
        {sections.map((section, position) => (
          <SectionCard key={section.key} place={placeOf(position)} productId={productId} section={section} draft={draft} errorAt={errorAt} onChange={change} />
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
