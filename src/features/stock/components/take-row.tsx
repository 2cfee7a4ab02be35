import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import type { Output } from '../../../shared/contract/registry';
import { productName } from '../../../text/names';
import { warehouseText } from '../../../text/warehouse';
import { countedPieces } from '../view-model';

const words = warehouseText.takes;

export interface TakeRowProps {
  readonly takeId: string;
  readonly row: Output<'warehouse.take.sheet'>['rows'][number];
  readonly isCounting: boolean;
}

/** One model of a stock take. */
export function TakeRow({ takeId, row, isCounting }: TakeRowProps) {
  const { run, pending, error } = useCommand('warehouse.take.count');
  const { productId, onHand, reserved, counted, difference, state } = row;
  const [typed, setTyped] = useState(counted === null ? '' : String(counted));
  const pieces = countedPieces(typed);
  const books = words.books(onHand, reserved);
  return (
    <Card>
      <View className="take-row">
        <View className="take-row__words">
          <RowWords title={productName(row)} details={[state === 'below_reserved' ? words.belowReserved : books]} />
        </View>
        {difference === null ? null : <Tag tone={difference === 0 ? 'done' : 'danger'}>{words.found(difference)}</Tag>}
        {isCounting ? (
          <>
            <View className="take-row__field">
              <TextField label={words.countedLabel} value={typed} keyboard="number" maxLength={6} onChange={setTyped} />
            </View>
            <QuietAction
              label={words.save}
              size="small"
              loading={pending}
              disabled={pieces === null || pieces === counted}
              onPress={() => {
                if (pieces !== null) void run({ takeId, productId, counted: pieces });
              }}
            />
          </>
        ) : null}
      </View>
      <FailureNotice error={error} />
    </Card>
  );
}
