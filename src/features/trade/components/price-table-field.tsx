import { TextAction } from '../../../components/action/text-action';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { SpreadsheetProblems } from '../../../components/spreadsheet-problems/spreadsheet-problems';
import { priceListText as words } from '../../../text/trade';
import { isWhole, type PriceTable } from '../use-price-table';

const MOST_CHARACTERS = 30_000;

/** Where a table is pasted or chosen as a file, and what was found in it row by row. */
export function PriceTableField({ table }: { readonly table: PriceTable }) {
  const { text, onChange, checked, fileName, notSent, choose } = table;
  const problems = checked?.problems ?? [];
  return (
    <>
      <TextField label={words.pasteLabel} value={text} onChange={onChange} placeholder={words.pastePlaceholder} multiline maxLength={MOST_CHARACTERS} />
      <TextAction label={fileName === undefined ? words.choose : words.chooseAgain(fileName)} onPress={() => void choose()} />
      {notSent ? <Notice tone="danger" sentence={words.notSent} /> : null}
      {isWhole(checked) ? <Notice tone="done" sentence={words.checked(checked.rows.length)} /> : null}
      {problems.length === 0 ? null : <SpreadsheetProblems problems={problems} />}
    </>
  );
}
