import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { refundLines, type Refund } from '../view-model';

export interface RefundLinesProps {
  readonly lines: Refund['lines'];
  /** Where one amount says it all, it is left out of the rows. */
  readonly amounts?: boolean;
}

/** What is given back, line by line, with what came off its price. */
export function RefundLines({ lines, amounts = true }: RefundLinesProps) {
  return refundLines(lines).map(({ id, title, detail, amount }) => (
    <ListRow key={id} title={title} detail={detail} aside={amounts ? <MoneyText amount={amount} /> : undefined} />
  ));
}
