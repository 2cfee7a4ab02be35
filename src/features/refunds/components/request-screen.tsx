import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { Stepper } from '../../../components/field/stepper';
import { TextField } from '../../../components/field/text-field';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import type { Output } from '../../../shared/contract/registry';
import { failureSentence } from '../../../text/failures';
import { productName } from '../../../text/names';
import { refundRequestText } from '../../../text/refund-request';
import { EMPTY_REQUEST, scopeOf, type RequestDraft } from '../request-model';
import { OrderRefunds } from './order-refunds';
import { RefundFigures } from './refund-figures';

const words = refundRequestText;

/** Asking for money back: which pieces and why, with what will come of it worked out by the server. */
export function RequestScreen({ orderId }: { readonly orderId: string }) {
  const order = useQuery('orders.order.get', { orderId });
  const [draft, setDraft] = useState(EMPTY_REQUEST);
  const [checked, setChecked] = useState(false);
  const [done, setDone] = useState<string>();
  const { run, pending, error } = useCommand('orders.refund.request');
  const scope = scopeOf(orderId, draft);
  const reason = draft.reason.trim();

  const submit = async () => {
    setChecked(true);
    if (scope === null || reason === '') return;
    const result = await run({ ...scope, reason });
    if (!result.ok) return;
    setDraft(EMPTY_REQUEST);
    setChecked(false);
    setDone(words.sent);
  };

  return (
    <Screen
      title={words.title}
      footer={
        <PrimaryAction label={words.submit} loading={pending} disabled={scope === null} onPress={() => void submit()} />
      }
    >
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <OrderRefunds orderId={orderId} onWithdrawn={() => setDone(words.withdrawn)} />
      {order.status === 'ready' ? (
        <Fields lines={order.data.lines} draft={draft} checked={checked} onChange={setDraft} />
      ) : (
        <AsyncState query={order} cards={2} />
      )}
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
      <Section title={words.preview}>
        {scope === null ? <Notice tone="quiet" sentence={words.previewHint} /> : <Preview scope={scope} />}
      </Section>
    </Screen>
  );
}

function Preview({ scope }: { readonly scope: NonNullable<ReturnType<typeof scopeOf>> }) {
  const preview = useQuery('orders.refund.preview', scope);
  if (preview.status !== 'ready') return <AsyncState query={preview} cards={1} />;
  return (
    <Card>
      <RefundFigures preview={preview.data} />
    </Card>
  );
}

interface FieldsProps {
  readonly lines: Output<'orders.order.get'>['lines'];
  readonly draft: RequestDraft;
  readonly checked: boolean;
  readonly onChange: (draft: RequestDraft) => void;
}

function Fields({ lines, draft, checked, onChange }: FieldsProps) {
  const choose = (lineId: string, quantity: number) =>
    onChange({ ...draft, pieces: { ...draft.pieces, [lineId]: quantity } });
  return (
    <Section title={words.choose}>
      <Card>
        {lines.map((line) => (
          <ListRow
            key={line.lineId}
            title={productName(line)}
            detail={words.bought(line.quantity)}
            aside={
              <Stepper
                value={draft.pieces[line.lineId] ?? 0}
                least={0}
                most={line.quantity}
                lessLabel={words.less(productName(line))}
                moreLabel={words.more(productName(line))}
                onChange={(quantity) => choose(line.lineId, quantity)}
              />
            }
          />
        ))}
      </Card>
      <ChoiceField<RequestDraft['goods']>
        label={words.goods}
        value={draft.goods}
        choices={[
          { value: 'back', label: words.goodsChoices.back },
          { value: 'stay', label: words.goodsChoices.stay },
        ]}
        onChange={(goods) => onChange({ ...draft, goods })}
      />
      <TextField
        label={words.reason}
        value={draft.reason}
        placeholder={words.reasonPlaceholder}
        maxLength={100}
        error={checked && draft.reason.trim() === '' ? words.reasonNeeded : undefined}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </Section>
  );
}
