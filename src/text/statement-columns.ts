import type { StatementState } from '../shared/domain/commission/statements';

/** The words of a statement's states, for every screen and for spreadsheets. */
export const STATEMENT_STATE_WORDS: Readonly<Record<StatementState, string>> = {
  drafted: '待确认',
  disputed: '有异议',
  confirmed: '待付款',
  paying: '付款中',
  paid: '已付清',
  carried: '转入下期',
};

export const STATEMENT_COLUMNS: readonly string[] = [
  '对账单号', '收款人', '类型', '状态', '从', '到', '期初（元）', '新增佣金（元）', '退款扣回（元）', '转给好友（元）', '收到转赠（元）', '已付（元）', '换积分（元）', '期末（元）', '代扣税（元）', '应付（元）', '笔数',
];

interface Exported {
  readonly no: string;
  readonly name: string;
  readonly payeeKind: 'person' | 'organisation';
  readonly state: StatementState;
  readonly periodFrom: string | null;
  readonly periodTo: string;
  readonly openingFen: number;
  readonly earnedFen: number;
  readonly reversedFen: number;
  readonly passedOutFen: number;
  readonly passedInFen: number;
  readonly paidFen: number;
  readonly toPointsFen: number;
  readonly closingFen: number;
  readonly taxFen: number;
  readonly netFen: number;
  readonly lineCount: number;
}

/** The cells of a statement under those columns; amounts without commas, as spreadsheets reckon. */
export function statementCells(statement: Exported): readonly string[] {
  const { no, name, payeeKind, state, periodFrom, periodTo, lineCount } = statement;
  const { openingFen, earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, closingFen, taxFen, netFen } = statement;
  const amounts = [openingFen, earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, closingFen, taxFen, netFen];
  return [no, name, payeeKind === 'person' ? '个人' : '门店', STATEMENT_STATE_WORDS[state], periodFrom ?? '', periodTo, ...amounts.map((fen) => (fen / 100).toFixed(2)), String(lineCount)];
}
