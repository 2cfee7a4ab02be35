import { Text, View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { Stepper } from '../../../components/field/stepper';
import { TextField } from '../../../components/field/text-field';
import { reportText } from '../../../text/report';
import { MOST_PIECES, useReportDraft, type DraftLine } from '../store';
import { lineView } from '../view-model';
import './report.scss';

/** One product of the sale: how many, at what price. */
export function LineEditor({ line, checked }: { readonly line: DraftLine; readonly checked: boolean }) {
  const { changeLine, removeLine } = useReportDraft();
  const view = lineView(line);
  const problem = view.problem !== null && (checked || line.unitPriceText !== '') ? view.problem : undefined;
  return (
    <Card>
      <View className="report__row">
        <Text className="report__strong">{view.title}</Text>
        <Stepper
          value={line.quantity}
          least={1}
          most={MOST_PIECES}
          lessLabel={reportText.fewer(view.title)}
          moreLabel={reportText.more(view.title)}
          onChange={(quantity) => changeLine(view.id, { quantity })}
        />
      </View>
      <TextField
        label={reportText.unitPrice}
        value={line.unitPriceText}
        keyboard="digit"
        maxLength={12}
        hint={view.priceHint}
        error={problem}
        onChange={(unitPriceText) => changeLine(view.id, { unitPriceText })}
      />
      <View className="report__row">
        <TextAction label={reportText.remove} onPress={() => removeLine(view.id)} />
        <Text className="report__amount">{view.amount}</Text>
      </View>
    </Card>
  );
}
