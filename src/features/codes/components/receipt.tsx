import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { ActionBar } from '../../../components/action/action-bar';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import type { Output } from '../../../shared/contract/registry';
import { amountWords } from '../../../text/amounts';
import { codesText } from '../../../text/codes';
import { productName } from '../../../text/names';
import { savePicture } from '../save-picture';
import { useIssuedCode } from '../use-issued-code';
import { receiptRows } from '../view-model';
import { CodePicture } from './code-picture';
import './codes.scss';

const { receipt: words } = codesText;

/** The printed slip: whoever receives the machine scans it, also when somebody else paid. */
export function Receipt({ order }: { readonly order: Output<'orders.order.get'> }) {
  const code = useIssuedCode({ kind: 'receipt', subjectId: order.card.id });
  const [saved, setSaved] = useState<boolean>();
  const { imageUrl } = code;
  const keep = async () => {
    if (TRANSPORT !== 'weapp') window.print();
    else if (imageUrl !== undefined) setSaved(await savePicture(imageUrl));
  };
  return (
    <Screen
      title={words.title}
      footer={
        <ActionBar>
          <PrimaryAction
            label={TRANSPORT === 'weapp' ? words.save : words.print}
            disabled={imageUrl === undefined}
            onPress={() => void keep()}
          />
        </ActionBar>
      }
    >
      {saved === undefined ? null : (
        <Notice tone={saved ? 'done' : 'now'} sentence={saved ? words.saved : words.notSaved} />
      )}
      {code.error === undefined ? (
        <View className="code-page__words">
          <View className="code-page__headline">{words.headline}</View>
          <Text className="code-page__muted">{words.lead}</Text>
        </View>
      ) : null}
      <CodePicture code={code} />
      <ReceiptCard order={order} />
    </Screen>
  );
}

function ReceiptCard({ order }: { readonly order: Output<'orders.order.get'> }) {
  return (
    <Card>
      {receiptRows(order.card, order.guideName).map(({ label, value }) => (
        <View key={label} className="receipt__row">
          <Text className="code-page__muted">{label}</Text>
          <Text className="receipt__value">{value}</Text>
        </View>
      ))}
      <CardPart>
        {order.lines.map((line) => (
          <MoneyRow
            key={line.lineId}
            label={words.line(productName(line), line.quantity)}
            amount={amountWords(line.amountFen)}
          />
        ))}
        <MoneyRow label={words.rows.total} amount={amountWords(order.card.totalFen)} weight="total" />
      </CardPart>
      <CardPart>
        <Text className="code-page__muted">{words.footnote}</Text>
      </CardPart>
    </Card>
  );
}
