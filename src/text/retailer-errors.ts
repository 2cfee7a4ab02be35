import type { RetailerErrorDetails } from '../shared/errors/retailer-codes';
import { formatFen } from '../shared/kernel/money';

type Sentences = { readonly [Code in keyof RetailerErrorDetails]: (details: RetailerErrorDetails[Code]) => string };

/** What each refusal of retailers' tickets and settlements says (`errors.ts`). */
export const RETAILER_SENTENCES = {
  'retailers.retailer.missing': () => '没有找到这家卖场，或者它不归您管。',
  'retailers.ticket.missing': () => '没有找到这张小票，请刷新列表。',
  'retailers.ticket.known': () => '这一天的这个小票号已经登记过了。',
  'retailers.ticket.not_yet': () => '小票的日期还没到，或者金额是 0。请核对。',
  'retailers.ticket.settled': () => '这张小票已经结清或作废。',
  'retailers.ticket.of_order': () => '这张小票是一张订单的收款，不能单独作废。请到订单里办退款。',
  'retailers.ticket.given_back_in_part': () => '只退了一部分，原小票还在。请填卖场打的退货小票。',
  'retailers.ticket.received_in_part': ({ receivedFen }) => `卖场已经结来 ${formatFen(receivedFen)} 元，不能作废。`,
  'retailers.ticket.nothing_received': () => '这张小票还没有结来过，请用作废。',
  'retailers.ticket.left_differs': ({ leftFen }) => `这张小票现在还差 ${formatFen(leftFen)} 元，请刷新核对。`,
  'retailers.ticket.matched': () => '这张小票已经和这份结算单的另一行对上了。',
  'retailers.sheet.wrong': ({ problems }) => `表格里有 ${problems} 处不对，没有导入任何一行。请按提示改好再导入。`,
  'retailers.settlement.missing': () => '没有找到这张结算单，请刷新列表。',
  'retailers.settlement.open': () => '这家卖场还有一张没有结完的结算单。请先确认入账，或者撤下它。',
  'retailers.settlement.command_not_allowed': () => '这张结算单现在不能这样做，请刷新看看它到哪一步了。',
  'retailers.settlement.amount_differs': ({ sheetFen }) => `到账金额和结算单不一致：结算单合计 ${formatFen(sheetFen)} 元。请核对。`,
  'retailers.row.missing': () => '没有找到这一行，请刷新。',
  'retailers.row.decided': () => '这一行不用这样处理：对得上的会直接结清，没有小票的只能先挂账。',
} as const satisfies Sentences;
