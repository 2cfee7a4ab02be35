import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { statementsText } from '../../../text/statements';
import { allOf, usePayAll } from '../use-pay-all';
import { sumWords } from '../view-model';
import './statements.scss';

const words = statementsText.office;

/** Pays everything that is confirmed, says before how much that is, and then how far it is. */
export function PayAllConfirmed() {
  const sum = useQuery('commission.statement.sum', { state: 'confirmed' });
  const { counts, pending, error, begin } = usePayAll();
  const [asking, setAsking] = useState(false);
  const sentence = counts === undefined ? null : pending ? words.paying(allOf(counts)) : words.paidAll(counts);
  const toPay = sum.status === 'ready' && sum.data.count > 0 ? sumWords(sum.data) : undefined;
  const submit = () => {
    setAsking(false);
    begin();
    return Promise.resolve();
  };
  return (
    <>
      {sentence === null ? null : <Notice tone={pending ? 'now' : 'done'} sentence={sentence} />}
      <FailureNotice error={error} />
      <View className="statement__actions">
        <QuietAction label={words.payAll} size="small" loading={pending} disabled={toPay === undefined} onPress={() => setAsking(true)} />
      </View>
      {asking && toPay !== undefined ? (
        <FormSheet title={words.payAllTitle(toPay.count, toPay.amount)} lead={words.payAllLead} submitLabel={words.payAll} pending={pending} error={undefined} onSubmit={submit} onClose={() => setAsking(false)}>
          {null}
        </FormSheet>
      ) : null}
    </>
  );
}
