import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../../api/api-error';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Paper } from '../../../components/paper/paper';
import { Screen } from '../../../components/screen/screen';
import { Skeleton } from '../../../components/skeleton/skeleton';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { printedLines } from '../every-line';
import { statementSheet } from '../paper-model';
import type { BalancedLine, Statement } from '../view-model';

/** A statement as it is printed and signed; in the browser only. */
export function PrintedStatement({ statement, onClose }: { readonly statement: Statement; readonly onClose: () => void }) {
  const [lines, setLines] = useState<readonly BalancedLine[]>();
  const [error, setError] = useState<ApiError>();
  const { card } = statement;
  useEffect(() => {
    printedLines(card).then(setLines, (failure: unknown) => setError(toApiError(failure)));
  }, [card]);
  const footer = (
    <ActionBar>
      <QuietAction label={words.paper.close} onPress={onClose} />
      <PrimaryAction label={words.print} disabled={lines === undefined} onPress={() => window.print()} />
    </ActionBar>
  );
  return (
    <Screen title={words.one} width="wide" footer={footer}>
      <View className="paper-beside">
        <FailureNotice error={error} />
      </View>
      {lines === undefined ? <Skeleton /> : <Paper sheet={statementSheet(statement, lines)} table />}
    </Screen>
  );
}
