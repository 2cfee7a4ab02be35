import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Sheet } from '../../../components/sheet/sheet';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { codesText } from '../../../text/codes';
import { useCodeImage } from '../use-issued-code';
import { codeRowView, type CodeRow } from '../view-model';
import { CodePicture } from './code-picture';
import { CreateCodeSheet } from './create-code-sheet';
import './codes.scss';

const { office: words } = codesText;

/** The office's codes: how often each was scanned, its picture, and its end. */
export function OfficeCodes() {
  const query = usePagedQuery('attribution.code.list', {});
  const [creating, setCreating] = useState(false);
  const [shown, setShown] = useState<{ readonly id: string; readonly title: string }>();
  const [revoking, setRevoking] = useState<CodeRow>();
  return (
    <Screen
      title={words.title}
      width="wide"
      footer={
        <ActionBar>
          <PrimaryAction label={words.create} onPress={() => setCreating(true)} />
        </ActionBar>
      }
    >
      <PagedList
        query={query}
        renderRow={(code) => <Row code={code} onShow={() => setShown(code)} onRevoke={() => setRevoking(code)} />}
        empty={<EmptyState icon="code" title={words.emptyHeadline} advice={words.emptyHint} />}
      />
      {creating ? (
        <CreateCodeSheet
          onClose={() => setCreating(false)}
          onCreated={(created) => {
            setCreating(false);
            setShown(created);
          }}
        />
      ) : null}
      {shown === undefined ? null : <ShownCode {...shown} onClose={() => setShown(undefined)} />}
      {revoking === undefined ? null : <Revoke code={revoking} onClose={() => setRevoking(undefined)} />}
    </Screen>
  );
}

interface RowProps {
  readonly code: CodeRow;
  readonly onShow: () => void;
  readonly onRevoke: () => void;
}

function Row({ code, onShow, onRevoke }: RowProps) {
  const view = codeRowView(code, useNow());
  return (
    <Card>
      <View className="code-row">
        <Text className="code-row__title">{view.title}</Text>
        <Text className="code-row__cell">{view.kind}</Text>
        <Text className="code-row__cell">{view.scans}</Text>
        <Text className="code-row__cell">{view.until}</Text>
        <View>
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <View className="code-row__actions">
          <QuietAction label={words.show} size="small" onPress={onShow} />
          {view.revocable ? <QuietAction label={words.revoke} size="small" onPress={onRevoke} /> : null}
        </View>
      </View>
    </Card>
  );
}

function ShownCode({
  id,
  title,
  onClose,
}: {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const image = useCodeImage(id);
  return (
    <Sheet open title={title} onClose={onClose}>
      <CodePicture code={{ scene: undefined, imageUrl: image.url, error: image.error, retry: image.retry }} />
    </Sheet>
  );
}

function Revoke({ code, onClose }: { readonly code: CodeRow; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('attribution.code.revoke');
  const confirm = async () => {
    const result = await run({ codeId: code.id });
    if (result.ok) onClose();
  };
  return (
    <ConfirmSheet
      open
      title={words.revokeTitle(code.title)}
      consequence={words.revokeBody(code.scans)}
      actionLabel={words.revoke}
      pending={pending}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
