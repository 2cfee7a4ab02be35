import { View } from '@tarojs/components';
import { PrimaryAction } from '../../../components/action/primary-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { statementsText } from '../../../text/statements';
import { allOf, usePayAll } from '../use-pay-all';
import './statements.scss';

const words = statementsText.office;

/** Pays everything that is confirmed, and says how far it is. */
export function PayAllConfirmed() {
  const { counts, pending, error, begin } = usePayAll();
  const sentence = counts === undefined ? null : pending ? words.paying(allOf(counts), '') : words.paidAll(counts.started, counts.redrawn, counts.offline, counts.skipped);
  return (
    <>
      {sentence === null ? null : <Notice tone={pending ? 'now' : 'done'} sentence={sentence} />}
      <FailureNotice error={error} />
      <View className="statement__actions">
        <PrimaryAction label={words.payAll} loading={pending} onPress={begin} />
      </View>
    </>
  );
}
