import { call } from '../../../api/call';
import { ExportTable } from '../../../components/export-table/export-table';
import type { Period } from '../../../shared/domain/care/complaint-figures';
import { complaintAnalysisText as words } from '../../../text/complaint-analysis';
import { periodWords, type Opening } from '../analysis-model';

export interface ExportComplaintsProps extends Opening {
  readonly period: Period;
  /** The first day of the period. */
  readonly on: string;
}

/** The complaints behind a figure as a spreadsheet. */
export function ExportComplaints(opened: ExportComplaintsProps) {
  const { period, on, side, value, figure } = opened;
  const input = { period, on, side, value, figure };
  const loadPage = (after: string | undefined) => call('care.analysis.export', { ...input, ...(after === undefined ? {} : { after }) });
  const fileName = words.fileName(periodWords(period, on).replaceAll(' ', ''));
  return <ExportTable label={words.export} fileName={fileName} failed={words.exportFailed} loadPage={loadPage} />;
}
