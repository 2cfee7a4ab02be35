import { Text, View } from '@tarojs/components';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { spreadsheetProblemWords } from '../../../text/spreadsheets';
import { priceListText as words } from '../../../text/trade';
import { isWhole, type PriceTable } from '../use-price-table';
import './trade.scss';

const MOST_CHARACTERS = 30_000;
const SHOWN_PROBLEMS = 50;

/** Where a table is pasted, and what was found in it row by row. */
export function PriceTableField({ table }: { readonly table: PriceTable }) {
  const { text, onChange, checked } = table;
  const problems = (checked?.problems ?? []).slice(0, SHOWN_PROBLEMS).map((problem) => {
    const { place, sentence } = spreadsheetProblemWords(problem);
    return words.problem(place, sentence);
  });
  return (
    <>
      <TextField label={words.pasteLabel} value={text} onChange={onChange} placeholder={words.pastePlaceholder} multiline maxLength={MOST_CHARACTERS} />
      {isWhole(checked) ? <Notice tone="done" sentence={words.checked(checked.rows.length)} /> : null}
      {checked === undefined || problems.length === 0 ? null : (
        <View className="trade-problems">
          <Notice tone="danger" sentence={words.wrong(checked.problems.length)} />
          {problems.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </View>
      )}
    </>
  );
}
