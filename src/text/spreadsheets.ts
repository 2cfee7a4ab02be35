import type { SpreadsheetProblem, SpreadsheetProblemCode } from '../shared/domain/spreadsheets/problem';

/** What is wrong with a spreadsheet, and what to do about it. */
const sentences: Readonly<Record<SpreadsheetProblemCode, (detail: string) => string>> = {
  file_gone: () => '文件没有找到，请重新选一次。',
  file_too_large: () => '文件超过 5 MB。请删掉图片和用不到的工作表，或分成几份。',
  file_empty: () => '文件是空的。',
  file_unknown: () => '这不是 Excel（.xlsx）或 CSV 文件。网页另存的表格请在 Excel 里另存为 .xlsx。',
  file_old: () => '这是旧的 .xls 格式，请在 Excel 里另存为 .xlsx。',
  file_protected: () => '文件有密码，请去掉密码再上传。',
  file_broken: () => '文件打不开，可能损坏了。请在 Excel 里打开后另存一份。',
  unpacks_too_large: () => '表格展开后太大，没有读。请只留要导入的工作表。',
  too_many_sheets: () => '工作表太多，最多 20 张。',
  too_many_rows: () => '超过 5000 行，请分成几份。',
  too_many_columns: () => '超过 100 列，请删掉用不到的列。',
  too_many_merges: () => '合并的单元格太多，请取消合并。',
  no_rows: () => '表里没有要导入的行。',
  column_missing: (column) => `少了「${column}」这一列。`,
  column_repeated: () => '这一列出现了两次，请留一列。',
  needed: () => '不能为空。',
  too_long: (most) => `最多 ${most} 个字。`,
  not_amount: () => '不是金额，请写成 1234.50。',
  not_whole: (range) => `请填 ${range} 之间的整数。`,
  not_day: () => '不是日期，请写成 2026-11-22。',
  not_choice: (choices) => `只能是 ${choices}。`,
  digits_lost: () => '数字太长，Excel 已经丢了末几位。请把这一列设为文本再填。',
  formula_without_value: () => '公式没有结果，请粘贴为数值。',
  cell_failed: () => '公式出错了，请改成数值。',
  cell_merged: () => '这里是合并的单元格，请取消合并、每行都填。',
  repeated: (line) => `和第 ${line} 行重复。`,
  product_unknown: () => '没有这个型号，请对照价目里的型号。',
  price_above_list: () => '价格高过了标价。',
  day_past: () => '日期已经过了。',
  day_to_come: () => '日期还没到，请核对。',
  amount_zero: () => '金额是 0，请核对或删掉这一行。',
  too_many_at_once: (most) => `一次最多导入 ${most} 行，请分成几个文件。`,
  counted_before: () => '这个型号已经有库存记录，期初只能导入一次，请用盘点调整。',
  announced_before: () => '这个单号的这个型号已经登记过到货。',
};

export const spreadsheetText = {
  problems: (count: number) => `有 ${count} 处要改，没有导入任何一行。`,
  moreProblems: (count: number) => `另外还有 ${count} 处。`,
} as const;

/** Where it is: `第 3 行「单价」`, or nothing for the file as a whole. */
function placeWords({ line, column }: SpreadsheetProblem): string {
  const row = line === null ? '' : `第 ${line} 行`;
  return column === null ? row : `${row}「${column}」`;
}

export function spreadsheetProblemWords(problem: SpreadsheetProblem): { readonly place: string; readonly sentence: string } {
  return { place: placeWords(problem), sentence: sentences[problem.code](problem.detail ?? '') };
}
