import { CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { previewView, type RefundPreview } from '../view-model';

/** What approving a refund does, before anybody approves. */
export function RefundFigures({ preview }: { readonly preview: RefundPreview }) {
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
