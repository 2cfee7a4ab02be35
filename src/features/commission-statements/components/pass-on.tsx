import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import type { Output } from '../../../shared/contract/registry';
import { formatFen, parseYuan } from '../../../shared/kernel/money';
import { statementsText } from '../../../text/statements';
import { mayPassOn } from '../view-model';

const words = statementsText.passOn;
type Detail = Output<'commission.entry.get'>;

/** F2: who brought a friend may give him what it brought, once; he reads before what a later refund means. */
export function PassOn({ detail }: { readonly detail: Detail }) {
  const home = useQuery('commission.home.get', {});
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string>();
  if (done !== undefined) return <Notice tone="done" sentence={done} />;
  if (home.status !== 'ready' || !mayPassOn(detail, home.data.own.account)) return null;
  return (
    <>
      <Card>
        <ListRow icon="gift" title={words.title} detail={words.hint} onPress={() => setAsking(true)} />
      </Card>
      {asking ? <PassOnSheet detail={detail} onClose={() => setAsking(false)} onDone={setDone} /> : null}
    </>
  );
}

interface SheetProps {
  readonly detail: Detail;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function PassOnSheet({ detail: { entry }, onClose, onDone }: SheetProps) {
  const { run, pending, error } = useCommand('commission.pass_on', { refreshes: ['ledger.'] });
  const [amount, setAmount] = useState(formatFen(entry.leftFen));
  const [checked, setChecked] = useState(false);
  const amountFen = parseYuan(amount) ?? 0;
  const wrong = amountFen < 1 || amountFen > entry.leftFen;
  const submit = async () => {
    setChecked(true);
    if (wrong) return;
    const result = await run({ entryId: entry.entryId, amountFen });
    if (result.ok) onDone(words.done(formatFen(result.data.passedFen), result.data.toName));
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} danger onSubmit={submit} onClose={onClose}>
      <TextField
        label={words.amount}
        value={amount}
        keyboard="digit"
        maxLength={12}
        error={checked && wrong ? words.wrong(formatFen(entry.leftFen)) : undefined}
        onChange={setAmount}
      />
    </FormSheet>
  );
}
