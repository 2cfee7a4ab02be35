import { CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { previewView, type RefundEffects } from '../view-model';

/** What approving a refund does, or did. */
export function RefundFigures({ preview }: { readonly preview: RefundEffects }) {
  const { money, others } = previewView(preview);
  return (
    <>
      {money.map(({ label, value }, index) => (
        <MoneyRow key={label + String(index)} label={label} amount={value} weight={index === 0 ? 'total' : 'line'} />
      ))}
      {others.length === 0 ? null : (
        <CardPart>
          {others.map(({ label, value }, index) => (
            <MoneyRow key={label + String(index)} label={label} amount={value} />
          ))}
        </CardPart>
      )}
    </>
  );
}
