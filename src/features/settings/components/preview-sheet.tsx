import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { TextField } from '../../../components/field/text-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import type { Output } from '../../../shared/contract/registry';
import { settingsText } from '../../../text/settings';
import { effectViews, type Proposal, type Version } from '../view-model';
import { RealOrders } from './real-orders';

export interface PreviewSheetProps {
  readonly proposal: Proposal;
  readonly basedOn: number;
  readonly effects: Output<'settings.area.preview'>['effects'];
  readonly onClose: () => void;
  readonly onPublished: (version: Version) => void;
}

/** What the change does, before and after, by example; and publishing it with a reason. */
export function PreviewSheet({ proposal, basedOn, effects, onClose, onPublished }: PreviewSheetProps) {
  const { run, pending, error } = useCommand('settings.area.publish');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const { changed, unchanged } = effectViews(effects);
  const reasonMissing = checked && reason.trim() === '';

  const publish = async () => {
    setChecked(true);
    if (reason.trim() === '') return;
    const result = await run({ ...proposal, basedOn, reason: reason.trim() });
    if (result.ok) onPublished(result.data);
  };

  return (
    <Sheet
      open
      title={settingsText.previewTitle}
      onClose={onClose}
      footer={
        <>
          <PrimaryAction label={settingsText.publish} loading={pending} onPress={() => void publish()} />
          <TextAction label={settingsText.back} onPress={onClose} />
        </>
      }
    >
      {changed.length === 0 ? <Notice tone="quiet" sentence={settingsText.nothingChanged} /> : null}
      {changed.map(({ subject, before, after, listed }) => (
        <View key={subject} className="effect">
          <Text className="effect__subject">{subject}</Text>
          {before === after ? null : <Text className="effect__before">{before}</Text>}
          {before === after ? null : <Text className="effect__after">{after}</Text>}
          {listed.map((words) => (
            <Text key={words} className="effect__listed">{words}</Text>
          ))}
        </View>
      ))}
      {proposal.area === 'commission' ? <RealOrders values={proposal.values} /> : null}
      {unchanged.length === 0 ? null : (
        <View className="effect__unchanged">
          <Text className="effect__subject">{settingsText.unchanged}</Text>
          {unchanged.map(({ subject, after }) => (
            <Text key={subject} className="effect__same">{`${subject} ${after}`}</Text>
          ))}
        </View>
      )}
      <TextField
        label={settingsText.reason}
        value={reason}
        placeholder={settingsText.reasonPlaceholder}
        maxLength={100}
        error={reasonMissing ? settingsText.reasonNeeded : undefined}
        onChange={setReason}
      />
      <FailureNotice error={error} />
    </Sheet>
  );
}
