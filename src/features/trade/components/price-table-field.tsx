import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { SpreadsheetProblems } from '../../../components/spreadsheet-problems/spreadsheet-problems';
import { priceListText as words } from '../../../text/trade';
import { isWhole, type PriceTable } from '../use-price-table';

const MOST_CHARACTERS = 30_000;

/** Where a table is pasted, and what was found in it row by row. */
export function PriceTableField({ table }: { readonly table: PriceTable }) {
  const { text, onChange, checked } = table;
  const problems = checked?.problems ?? [];
  return (
    <>
      <TextField label={words.pasteLabel} value={text} onChange={onChange} placeholder={words.pastePlaceholder} multiline maxLength={MOST_CHARACTERS} />
      {isWhole(checked) ? <Notice tone="done" sentence={words.checked(checked.rows.length)} /> : null}
      {problems.length === 0 ? null : <SpreadsheetProblems problems={problems} />}
    </>
  );
}
