import { call } from '../../../api/call';
import { ExportTable } from '../../../components/export-table/export-table';
import type { StatementState } from '../../../shared/domain/commission/statements';
import { statementsText } from '../../../text/statements';

const words = statementsText.office;

/** What is listed as a spreadsheet, all pages of it. */
export function ExportStatements({ filter }: { readonly filter: { readonly state?: StatementState } }) {
  const loadPage = (after: string | undefined) => call('commission.statement.export', { ...filter, ...(after === undefined ? {} : { after }) });
  return <ExportTable label={words.export} fileName={words.fileName} failed={words.exportFailed} loadPage={loadPage} />;
}
