import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { saveTable } from '../../../api/save-table';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import type { StatementState } from '../../../shared/domain/commission/statements';
import { statementsText } from '../../../text/statements';
import './statements.scss';

const words = statementsText.office;

/** What is listed as a spreadsheet, all pages of it. */
export function ExportStatements({ filter }: { readonly filter: { readonly state?: StatementState } }) {
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setPending(true);
    setFailed(false);
    try {
      await saveTable(words.fileName, await everyPage(filter));
    } catch {
      setFailed(true);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {failed ? <Notice tone="danger" sentence={words.exportFailed} /> : null}
      <View className="statement__actions">
        <QuietAction label={words.export} size="small" loading={pending} onPress={() => void save()} />
      </View>
    </>
  );
}

async function everyPage(filter: { readonly state?: StatementState }): Promise<string> {
  const parts: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { csv, next } = await call('commission.statement.export', { ...filter, ...(after === undefined ? {} : { after }) });
    parts.push(csv);
    if (next === null) return parts.join('');
    after = next;
  }
}
