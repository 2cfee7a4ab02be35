import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { saveDrawing } from '../../../components/drawing/save-drawing';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Paper } from '../../../components/paper/paper';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { complaintFormsRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { ANNEXES, type Annex } from '../../../shared/domain/care/states';
import { annexText as words } from '../../../text/annexes';
import { annexTitles } from '../../../text/care-names';
import { sheetDrawing } from '../annex-drawing';
import { paperRows } from '../annex-layout';
import { emptyFields, maskedKeys, valuesOf, type AnnexForm, type FieldValues } from '../annex-model';
import { FillSheet } from './fill-sheet';
import './annex.scss';

const TABS = ANNEXES.map((value) => ({ value, label: words.tabs[value] }));
const IN_WECHAT = TRANSPORT === 'weapp';

/** The three forms of a complaint: as they are printed, filled in where a person must, kept on paper or as a picture. */
export function AnnexScreen({ complaintId, annex }: { readonly complaintId: string; readonly annex: Annex }) {
  const query = useQuery('care.form.get', { complaintId, annex });
  const tabs = (
    <View className="paper-beside">
      <Segmented<Annex> segments={TABS} value={annex} onChange={(chosen) => replacePage(complaintFormsRoute, { complaintId, annex: chosen })} />
    </View>
  );
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="wide">
        {tabs}
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  return (
    <OneForm key={annex} complaintId={complaintId} form={query.data}>
      {tabs}
    </OneForm>
  );
}

interface OneFormProps {
  readonly complaintId: string;
  readonly form: AnnexForm;
  readonly children: ReactNode;
}

function OneForm({ complaintId, form, children }: OneFormProps) {
  const [opened, setOpened] = useState<FieldValues>({});
  const [filling, setFilling] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'now'; readonly sentence: string }>();
  const title = annexTitles[form.annex];
  const sheet = { title, number: words.no(form.complaintNo), rows: paperRows(form.annex, valuesOf(form, opened)) };
  const keep = async () => {
    const isKept = await saveDrawing(sheetDrawing(sheet), words.fileName(form.complaintNo, title));
    if (isKept) setSaid({ tone: 'done', sentence: IN_WECHAT ? words.saved : words.downloaded });
    else setSaid({ tone: 'now', sentence: IN_WECHAT ? words.notSaved : words.notDownloaded });
  };
  const saved = () => {
    setFilling(false);
    // What was opened may have been changed.
    setOpened({});
    setSaid({ tone: 'done', sentence: words.sheet.done });
  };
  return (
    <Screen title={words.title} width="wide" footer={<Ways onFill={() => setFilling(true)} onKeep={() => void keep()} />}>
      {children}
      <View className="paper-beside">
        {said === undefined ? null : <Notice {...said} />}
        <Notice tone="quiet" sentence={words.empty(emptyFields(form))} />
        <Masked complaintId={complaintId} form={form} opened={opened} onOpened={(values) => setOpened({ ...opened, ...values })} />
      </View>
      <Paper sheet={sheet} />
      {filling ? <FillSheet complaintId={complaintId} form={form} onClose={() => setFilling(false)} onSaved={saved} /> : null}
    </Screen>
  );
}

function Ways({ onFill, onKeep }: { readonly onFill: () => void; readonly onKeep: () => void }) {
  return (
    <ActionBar>
      <QuietAction label={words.fill} onPress={onFill} />
      {IN_WECHAT ? (
        <PrimaryAction label={words.save} onPress={onKeep} />
      ) : (
        <>
          <QuietAction label={words.save} onPress={onKeep} />
          <PrimaryAction label={words.print} onPress={() => window.print()} />
        </>
      )}
    </ActionBar>
  );
}

interface MaskedProps {
  readonly complaintId: string;
  readonly form: AnnexForm;
  readonly opened: FieldValues;
  readonly onOpened: (values: FieldValues) => void;
}

/** Opens what is masked, which is kept with who did. */
function Masked({ complaintId, form, opened, onOpened }: MaskedProps) {
  const { run, error } = useCommand('care.form.reveal');
  const keys = maskedKeys(form, opened);
  const reveal = async () => {
    const values: Record<string, string> = {};
    for (const key of keys) {
      const result = await run({ complaintId, annex: form.annex, key });
      if (result.ok) values[key] = result.data.value;
    }
    onOpened(values);
  };
  if (keys.length === 0) return <FailureNotice error={error} />;
  return (
    <View className="annex__masked">
      <Text className="annex__hint">{words.masked}</Text>
      <TextAction label={words.reveal} onPress={() => void reveal()} />
      <FailureNotice error={error} />
    </View>
  );
}
