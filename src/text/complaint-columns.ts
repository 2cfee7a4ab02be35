import type { Figures } from '../shared/domain/care/complaint-figures';
import type { ComplaintCause } from '../shared/domain/care/complaint-outcome';
import type { ComplaintCategory, ComplaintMethod, ComplaintState } from '../shared/domain/care/states';
import { dayOf, timeOfDay } from '../shared/kernel/time';
import { complaintCategoryNames, complaintCauseNames, complaintMethodNames, complaintStateNames } from './care-names';

export const COMPLAINT_COLUMNS: readonly string[] = [
  '投诉编号', '收到时间', '顾客', '关于', '类别', '方法', '原因', '师傅', '状态', '顾客流失', '顾客留住', '订单流失', '流失订单额（元）', '退款（元）', '减免（元）', '赔付（元）', '又上门（次）', '有过超时', '重开过', '处理用时（工作分钟）',
];

interface Exported {
  readonly complaintNo: string;
  readonly receivedAt: number;
  readonly customerName: string;
  readonly subject: string;
  readonly category: ComplaintCategory;
  readonly method: ComplaintMethod;
  readonly cause: ComplaintCause | null;
  readonly technicianName: string | null;
  readonly state: ComplaintState;
  readonly figures: Figures;
}

const yes = (count: number): string => (count > 0 ? '是' : '');

/** The cells of a complaint under those columns; amounts without commas, as spreadsheets reckon. */
export function complaintCells({ complaintNo, receivedAt, customerName, subject, category, method, cause, technicianName, state, figures }: Exported): readonly string[] {
  const { customersLost, customersKept, ordersLost, lostSaleFen, refundFen, waivedFen, compensationFen, visits, late, reopened, resolved, resolvedMinutes } = figures;
  const what = [complaintCategoryNames[category], complaintMethodNames[method], complaintCauseNames[cause ?? 'none'], technicianName ?? '', complaintStateNames[state]];
  const lost = [yes(customersLost), yes(customersKept), yes(ordersLost)];
  const amounts = [lostSaleFen, refundFen, waivedFen, compensationFen].map((fen) => (fen / 100).toFixed(2));
  const course = [String(visits), yes(late), yes(reopened), resolved === 0 ? '' : String(resolvedMinutes)];
  return [complaintNo, `${dayOf(receivedAt)} ${timeOfDay(receivedAt)}`, customerName, subject, ...what, ...lost, ...amounts, ...course];
}
