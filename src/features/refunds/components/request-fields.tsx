import { Fragment } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { ReasonField } from '../../../components/field/reason-field';
import { Stepper } from '../../../components/field/stepper';
import { TextField } from '../../../components/field/text-field';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import type { Output } from '../../../shared/contract/registry';
import { formatFen } from '../../../shared/kernel/money';
import { productName } from '../../../text/names';
import { refundRequestText as words } from '../../../text/refund-request';
import {
  isWithCustomer,
  linesToRefund,
  withEverything,
  withKind,
  type OrderLine,
  type RefundKind,
  type RequestDraft,
} from '../request-model';

export interface RequestFieldsProps {
  readonly order: Output<'orders.order.get'>;
  readonly reader: 'customer' | 'staff';
  readonly draft: RequestDraft;
  /** What is wrong with an amount, by line. */
  readonly problems: Readonly<Record<string, string>>;
  readonly reasonProblem: string | undefined;
  readonly onChange: (draft: RequestDraft) => void;
}

const KINDS = [
  { value: 'pieces' as const, label: words.kinds.pieces },
  { value: 'amount' as const, label: words.kinds.amount },
];
const GOODS = [
  { value: 'back' as const, label: words.goodsChoices.back },
  { value: 'stay' as const, label: words.goodsChoices.stay },
];

/** How, what and why. */
export function RequestFields(props: RequestFieldsProps) {
  const { order, draft, reasonProblem, onChange } = props;
  return (
    <>
      <ChoiceField<RefundKind>
        label={words.kind}
        value={draft.kind}
        choices={KINDS}
        hint={words.kindHints[draft.kind]}
        onChange={(kind) => onChange(withKind(draft, kind))}
      />
      {draft.kind === 'pieces' ? <Pieces {...props} /> : <Amounts {...props} />}
      {draft.kind === 'pieces' && isWithCustomer(order) ? (
        <ChoiceField<RequestDraft['goods']>
          label={words.goods}
          value={draft.goods}
          choices={GOODS}
          onChange={(goods) => onChange({ ...draft, goods })}
        />
      ) : null}
      <ReasonField
        label={words.reason}
        ownLabel={words.reasonOwn}
        choices={words.reasons}
        value={draft.reason}
        placeholder={words.reasonPlaceholder}
        maxLength={100}
        error={reasonProblem}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </>
  );
}

/** Pieces of each line, at most what is left of it. */
function Pieces(props: RequestFieldsProps) {
  const { order, draft, reader, onChange } = props;
  const lines = linesToRefund(order.lines, 'pieces');
  return (
    <Section
      title={words.choose}
      aside={<TextAction label={words.all} onPress={() => onChange(withEverything(draft, lines))} />}
    >
      <Card>
        {lines.map((line) => {
          const chosen = draft.pieces[line.lineId] ?? 0;
          return (
            <Fragment key={line.lineId}>
              <ListRow
                title={productName(line)}
                detail={words.bought(line.quantity, line.leftPieces)}
                aside={
                  <Stepper
                    value={chosen}
                    least={0}
                    most={line.leftPieces}
                    lessLabel={words.less(productName(line))}
                    moreLabel={words.more(productName(line))}
                    onChange={(quantity) =>
                      onChange({ ...draft, pieces: { ...draft.pieces, [line.lineId]: quantity } })
                    }
                  />
                }
              />
              {reader === 'staff' && chosen > 0 ? (
                <Amount {...props} line={line} label={words.lessThanPrice(productName(line))} hint={words.lessThanPriceHint} />
              ) : null}
            </Fragment>
          );
        })}
      </Card>
    </Section>
  );
}

/** Money of each line, at most what is left of it. */
function Amounts(props: RequestFieldsProps) {
  return (
    <Section title={words.amounts}>
      {linesToRefund(props.order.lines, 'amount').map((line) => (
        <Amount
          key={line.lineId}
          {...props}
          line={line}
          label={productName(line)}
          hint={words.amountMost(formatFen(line.leftFen ?? 0))}
        />
      ))}
    </Section>
  );
}

interface AmountProps extends RequestFieldsProps {
  readonly line: OrderLine;
  readonly label: string;
  readonly hint: string;
}

function Amount({ line, label, hint, draft, problems, onChange }: AmountProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      value={draft.amounts[line.lineId] ?? ''}
      keyboard="digit"
      maxLength={12}
      error={problems[line.lineId]}
      onChange={(amount) => onChange({ ...draft, amounts: { ...draft.amounts, [line.lineId]: amount } })}
    />
  );
}
