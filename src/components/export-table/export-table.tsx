import { View } from '@tarojs/components';
import { saveTable } from '../../api/save-table';
import { QuietAction } from '../action/quiet-action';
import { Notice } from '../notice/notice';
import { useSaving } from './use-saving';
import './export-table.scss';

export interface TablePage {
  readonly csv: string;
  /** The cursor of the next page; null when there is none. */
  readonly next: string | null;
}

export interface ExportTableProps {
  readonly label: string;
  readonly fileName: string;
  /** What is said when it did not work, or was not taken. */
  readonly failed: string;
  readonly loadPage: (after: string | undefined) => Promise<TablePage>;
}

/** Gives somebody all pages of a list as one spreadsheet. */
export function ExportTable({ label, fileName, failed, loadPage }: ExportTableProps) {
  const saving = useSaving();
  const save = async () => saveTable(fileName, await everyPage(loadPage));
  return (
    <>
      {saving.hasFailed ? <Notice tone="danger" sentence={failed} /> : null}
      <View className="export-table">
        <QuietAction label={label} size="small" loading={saving.pending} onPress={() => void saving.run(save)} />
      </View>
    </>
  );
}

async function everyPage(loadPage: ExportTableProps['loadPage']): Promise<string> {
  const parts: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { csv, next } = await loadPage(after);
    parts.push(csv);
    if (next === null) return parts.join('');
    after = next;
  }
}
