import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Section } from '../../../components/section/section';
import { reportText } from '../../../text/report';
import { useReportDraft } from '../store';
import { LineEditor } from './line-editor';
import { ProductPicker } from './product-picker';

/** What was sold. `checked` after the first try to send: then everything missing is marked. */
export function GoodsStep({ checked }: { readonly checked: boolean }) {
  const lines = useReportDraft((store) => store.draft.lines);
  const [picking, setPicking] = useState(false);
  return (
    <Section title={reportText.steps.goods}>
      {lines.map((line) => (
        <LineEditor key={line.product.id} line={line} checked={checked} />
      ))}
      <QuietAction label={reportText.addProduct} size="small" onPress={() => setPicking(true)} />
      <ProductPicker open={picking} onClose={() => setPicking(false)} />
    </Section>
  );
}
