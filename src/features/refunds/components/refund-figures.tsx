import { CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { changedFigure, previewView, type RefundEffects } from '../view-model';

export interface RefundFiguresProps {
  readonly preview: RefundEffects;
  /** What was shown before; what is different now says so. */
  readonly before?: RefundEffects | undefined;
}

/** What approving a refund does, or did. */
export function RefundFigures({ preview, before }: RefundFiguresProps) {
  const { money, others } = previewView(preview);
  const labelOf = changedFigure(before);
  return (
    <>
      {money.map(({ label, value }, index) => (
        <MoneyRow key={label + String(index)} label={labelOf({ label, value })} amount={value} weight={index === 0 ? 'total' : 'line'} />
      ))}
      {others.length === 0 ? null : (
        <CardPart>
          {others.map(({ label, value }, index) => (
            <MoneyRow key={label + String(index)} label={labelOf({ label, value })} amount={value} />
          ))}
        </CardPart>
      )}
    </>
  );
}
