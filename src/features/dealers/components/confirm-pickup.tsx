import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { ChoiceField } from '../../../components/field/choice-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import type { SettlementSubject } from '../../../shared/domain/trade/terms';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { tradeText } from '../../../text/trade';
import { dateWords } from '../../../text/when';
import { linesOf, shortages, type Chosen, type Preview } from '../view-model';

const { confirm: words, needs, detail } = dealersText;

interface ConfirmPickupProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** What it costs, what pays it, and whether the office is asked first; then it is one tap. */
export function ConfirmPickup({ chosen, onClose, onDone }: ConfirmPickupProps) {
  const lines = linesOf(chosen);
  const query = useQuery('dealers.pickup.preview', { lines });
  const { run, pending, error } = useCommand('dealers.pickup.request');
  const [chosenSubject, setSubject] = useState<SettlementSubject>();
  const preview = query.status === 'ready' ? query.data : undefined;
  const waits = (preview?.needs.length ?? 0) > 0;
  const stuck = preview === undefined || preview.hold !== null || shortages(preview).length > 0;
  const subject = chosenSubject ?? preview?.subjects[0];
  const submit = async () => {
    if (preview === undefined || subject === undefined) return;
    const result = await run({ lines, amountFen: preview.amountFen, remark: '', subject });
    if (result.ok) onDone(result.data.state === 'requested' ? words.waiting : words.approved);
  };
  return (
    <FormSheet title={words.title} submitLabel={waits ? words.submitWaiting : words.submit} pending={pending} disabled={stuck} error={error} onSubmit={submit} onClose={onClose}>
      {query.status === 'ready' ? <Cost preview={query.data} /> : <AsyncState query={query} cards={1} />}
      {preview === undefined || subject === undefined || preview.subjects.length < 2 ? null : (
        <ChoiceField label={words.subject} value={subject} choices={preview.subjects.map((value) => ({ value, label: tradeText.subjects[value] }))} onChange={setSubject} />
      )}
    </FormSheet>
  );
}

function Cost({ preview }: { readonly preview: Preview }) {
  const now = useNow();
  const { lines, amountFen, fromBalanceFen, onCreditFen, dueOn, deliveryAddress, hold } = preview;
  return (
    <>
      {lines.map(({ productId, model, name, unitPriceFen, quantity }) => (
        <MoneyRow key={productId} label={`${model} ${name} ${detail.unit(amountWords(unitPriceFen), quantity)}`} amount={amountWords(unitPriceFen * quantity)} />
      ))}
      <MoneyRow label={words.total} amount={amountWords(amountFen)} weight="total" />
      {fromBalanceFen === 0 ? null : <MoneyRow label={words.fromBalance} amount={amountWords(fromBalanceFen)} weight="part" />}
      {onCreditFen === 0 ? null : <MoneyRow label={words.onCredit} amount={amountWords(onCreditFen)} weight="part" />}
      {hold === null ? null : <Notice tone="danger" sentence={dealersText.home.held(dateWords(hold.sinceOn, now), amountWords(hold.overdueFen))} />}
      {preview.needs.map((need) => (
        <Notice key={need} tone="now" sentence={needs[need]} />
      ))}
      {shortages(preview).map((sentence) => (
        <Notice key={sentence} tone="danger" sentence={sentence} />
      ))}
      {dueOn === null ? null : <Notice tone="quiet" sentence={words.dueOn(dateWords(dueOn, now))} />}
      {deliveryAddress === '' ? null : <Notice tone="quiet" sentence={words.address(deliveryAddress)} />}
    </>
  );
}
