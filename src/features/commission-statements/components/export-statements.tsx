import { View } from '@tarojs/components';
import { call } from '../../../api/call';
import { ExportTable } from '../../../components/export-table/export-table';
import type { StatementState } from '../../../shared/domain/commission/statements';
import { statementsText } from '../../../text/statements';
import './statements.scss';

const words = statementsText.office;

/** What is listed as spreadsheets, all pages of it: one of statements, one of their lines. */
export function ExportStatements({ filter }: { readonly filter: { readonly state?: StatementState } }) {
  const loadPage = (after: string | undefined) => call('commission.statement.export', { ...filter, ...(after === undefined ? {} : { after }) });
  const loadLines = (after: string | undefined) => call('commission.statement.export_lines', { ...filter, ...(after === undefined ? {} : { after }) });
  return (
    <View className="statement__exports">
      <ExportTable label={words.export} fileName={words.fileName} failed={words.exportFailed} loadPage={loadPage} />
      <ExportTable label={words.exportLines} fileName={words.linesFileName} failed={words.exportFailed} loadPage={loadLines} />
    </View>
  );
}
