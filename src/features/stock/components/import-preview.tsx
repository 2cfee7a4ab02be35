import { Text, View } from '@tarojs/components';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import type { Output } from '../../../shared/contract/registry';
import { productName } from '../../../text/names';
import { spreadsheetProblemWords } from '../../../text/spreadsheets';
import { warehouseText } from '../../../text/warehouse';

const words = warehouseText.imports;
const MOST_SHOWN = 50;

export type Preview = Output<'warehouse.import.preview'>;

/** What a sheet would book, or everything that is to be put right in it. */
export function ImportPreview({ preview: { problemCount, problems, rows, pieces, sample } }: { readonly preview: Preview }) {
  if (problemCount > 0) {
    const shown = problems.slice(0, MOST_SHOWN).map(spreadsheetProblemWords);
    return (
      <>
        <Notice tone="danger" sentence={words.problems(problemCount)} />
        {shown.map(({ place, sentence }) => (
          <ListRow key={`${place}${sentence}`} title={place === '' ? sentence : place} detail={place === '' ? undefined : sentence} />
        ))}
        {problemCount > shown.length ? <Text className="stock-row__detail">{words.moreProblems(problemCount - shown.length)}</Text> : null}
      </>
    );
  }
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
