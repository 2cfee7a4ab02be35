import { View } from '@tarojs/components';
import { saveTable, saveWorkbook } from '../../api/save-table';
import { toCsv } from '../../shared/kernel/csv';
import { componentText } from '../../text/components';
import { QuietAction } from '../action/quiet-action';
import { TextAction } from '../action/text-action';
import { Notice } from '../notice/notice';
import { tableCells, type TableColumn } from '../sortable-table/sort-rows';
import { useSaving } from './use-saving';
import { cellText, toWorkbook, type TableCells } from './workbook';
import './export-table.scss';

interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface ExportRowsProps<Row> {
  readonly label: string;
  /** Without its ending. */
  readonly fileName: string;
  /** What is said when it did not work, or was not taken. */
  readonly failed: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly loadPage: (after: string | undefined) => Promise<RowPage<Row>>;
}

/** Gives somebody every row of a list as an .xlsx file, or as the text that any other program reads. */
export function ExportRows<Row>({ label, fileName, failed, columns, loadPage }: ExportRowsProps<Row>) {
  const saving = useSaving();
  const cells = async () => tableCells(await everyRow(loadPage), columns);
  const asWorkbook = async () => saveWorkbook(`${fileName}.xlsx`, toWorkbook(await cells()));
  const asText = async () => saveTable(`${fileName}.csv`, csvOf(await cells()));
  return (
    <>
      {saving.hasFailed ? <Notice tone="danger" sentence={failed} /> : null}
      <View className="export-table">
        <QuietAction label={label} size="small" loading={saving.pending} onPress={() => void saving.run(asWorkbook)} />
        <TextAction label={componentText.asCsv} onPress={() => void saving.run(asText)} />
      </View>
    </>
  );
}

/** Rows that are all there already. */
export const allAtOnce = <Row,>(rows: readonly Row[]) => (): Promise<RowPage<Row>> => Promise.resolve({ rows, next: null });

const csvOf = (cells: TableCells): string => toCsv(cells.map((row) => row.map(cellText)));

async function everyRow<Row>(loadPage: ExportRowsProps<Row>['loadPage']): Promise<readonly Row[]> {
  const all: Row[] = [];
  let after: string | undefined;
  for (;;) {
    const { rows, next } = await loadPage(after);
    all.push(...rows);
    if (next === null) return all;
    after = next;
  }
}
