import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { ActionBar } from '../../../components/action/action-bar';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import type { Output } from '../../../shared/contract/registry';
import { codesText } from '../../../text/codes';
import { saveSlip } from '../slip/save-slip';
import { slipOf, type Slip } from '../slip/slip';
import { useIssuedCode } from '../use-issued-code';
import { CodePicture } from './code-picture';
import './codes.scss';

const { receipt: words } = codesText;
const IN_WECHAT = TRANSPORT === 'weapp';

/** The printed slip: whoever receives the machine scans it, also when somebody else paid. */
export function Receipt({ order }: { readonly order: Output<'orders.order.get'> }) {
  const code = useIssuedCode({ kind: 'receipt', subjectId: order.card.id });
  const slip = slipOf(order);
  const saving = useSaving(slip, code.imageUrl, words.fileName(order.card.orderNo));
  const save = { label: IN_WECHAT ? words.save : words.download, disabled: !saving.isReady, onPress: saving.save };
  return (
    <Screen
      title={words.title}
      footer={
        <ActionBar>
          {IN_WECHAT ? (
            <PrimaryAction {...save} loading={saving.pending} />
          ) : (
            <>
              <QuietAction {...save} />
              <PrimaryAction label={words.print} disabled={!saving.isReady} onPress={() => window.print()} />
            </>
          )}
        </ActionBar>
      }
    >
      {saving.outcome === undefined ? null : <SaveOutcome saved={saving.outcome} />}
      {code.error === undefined ? (
        <View className="code-page__words">
          <View className="code-page__headline">{slip.headline}</View>
          <Text className="code-page__muted">{slip.lead}</Text>
        </View>
      ) : null}
      <CodePicture code={code} />
      <ReceiptCard slip={slip} />
    </Screen>
  );
}

/** Keeping the slip as a picture, once the picture of its code is there. */
function useSaving(slip: Slip, codeUrl: string | undefined, fileName: string) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<boolean>();
  const save = async () => {
    if (codeUrl === undefined || pending) return;
    setPending(true);
    setOutcome(await saveSlip(slip, codeUrl, fileName));
    setPending(false);
  };
  return { isReady: codeUrl !== undefined, pending, outcome, save: () => void save() };
}

function SaveOutcome({ saved }: { readonly saved: boolean }) {
  if (saved) return <Notice tone="done" sentence={IN_WECHAT ? words.saved : words.downloaded} />;
  return <Notice tone="now" sentence={IN_WECHAT ? words.notSaved : words.notDownloaded} />;
}

function ReceiptCard({ slip }: { readonly slip: Slip }) {
  return (
    <Card>
      {slip.rows.map(({ label, value }) => (
        <View key={label} className="receipt__row">
          <Text className="code-page__muted">{label}</Text>
          <Text className="receipt__value">{value}</Text>
        </View>
      ))}
      <CardPart>
        {slip.goods.map(({ id, label, amount }) => (
          <MoneyRow key={id} label={label} amount={amount} />
        ))}
        <MoneyRow label={slip.total.label} amount={slip.total.amount} weight="total" />
      </CardPart>
      <CardPart>
        <Text className="code-page__muted">{slip.footnote}</Text>
      </CardPart>
    </Card>
  );
}
