import { Text, View } from '@tarojs/components';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { SpreadsheetProblems } from '../../../components/spreadsheet-problems/spreadsheet-problems';
import type { Output } from '../../../shared/contract/registry';
import { productName } from '../../../text/names';
import { warehouseText } from '../../../text/warehouse';

const words = warehouseText.imports;

export type Preview = Output<'warehouse.import.preview'>;

/** What a sheet would book, or everything that is to be put right in it. */
export function ImportPreview({ preview: { problemCount, problems, rows, pieces, sample } }: { readonly preview: Preview }) {
  if (problemCount > 0) return <SpreadsheetProblems problems={problems} count={problemCount} />;
  return (
    <>
      <Notice tone="done" sentence={words.fine(rows, pieces)} />
      <View>
        {sample.map((row) => (
          <ListRow key={row.line} title={productName(row)} detail={[row.expectedOn ?? '', row.reference].filter((part) => part !== '').join(' · ') || undefined} aside={<Text>{words.pieces(row.quantity)}</Text>} />
        ))}
      </View>
      {rows > sample.length ? <Text className="stock-row__detail">{words.more(rows - sample.length)}</Text> : null}
    </>
  );
}
