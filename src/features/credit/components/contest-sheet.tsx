import { View } from '@tarojs/components';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { CardPart } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Sheet } from '../../../components/sheet/sheet';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { creditText } from '../../../text/credit';
import { contestRows, overruleRows, type Credit } from '../view-model';
import './credit.scss';
import { OverruleSheet } from './overrule-sheet';

export interface ContestSheetProps {
  readonly orderId: string;
  readonly credit: Credit;
  readonly onClose: () => void;
}

type Row = ReturnType<typeof contestRows>[number];

/** Everybody who had a part in a sale, with the verdict about him; a manager may give it to another. */
export function ContestSheet({ orderId, credit, onClose }: ContestSheetProps) {
  const now = useNow();
  const [giving, setGiving] = useState<Row>();
  if (giving !== undefined) {
    return <OverruleSheet orderId={orderId} {...giving} onClose={() => setGiving(undefined)} onDone={onClose} />;
  }
  return (
    <Sheet open title={creditText.sheetTitle} lead={creditText.sheetLead(credit)} onClose={onClose}>
      {contestRows(credit, now).map((row) => (
        <CardPart key={row.touchId}>
          <View className="contest">
            <RowWords title={row.name} details={[creditText.chains[row.chain], row.detail]} />
            <View className="contest__aside">
              <Tag tone={row.tag.tone}>{row.tag.words}</Tag>
              {row.mayBeGiven ? <QuietAction label={creditText.give} size="small" onPress={() => setGiving(row)} /> : null}
            </View>
          </View>
        </CardPart>
      ))}
      {overruleRows(credit, now).map(({ key, title, detail }) => (
        <CardPart key={key}>
          <RowWords title={title} details={[detail]} />
        </CardPart>
      ))}
    </Sheet>
  );
}
