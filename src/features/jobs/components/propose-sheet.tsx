import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceField } from '../../../components/field/choice-field';
import { Field } from '../../../components/field/field';
import { Stepper } from '../../../components/field/stepper';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { FINDINGS } from '../../../shared/domain/service/coverage';
import { jobChargesText as words } from '../../../text/job-steps';
import { checkCharges, leadOf, startingDraft, tariffRows } from '../charges-model';
import { useTap } from '../offline/use-tap';
import type { Job } from '../view-model';

const MOST_OF_ONE = 99;
const CHOICES = FINDINGS.map((value) => ({ value, label: words.findings[value] }));

/** What the work costs, chosen from the job's tariff; the customer answers on his own phone. */
export function ProposeSheet({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) {
  const { run, pending, error } = useTap(job);
  const [draft, setDraft] = useState(() => startingDraft(job));
  const [checked, setChecked] = useState(false);
  const { items, finding, proposal } = checkCharges(job.card.id, draft);
  const rows = tariffRows(job, draft.quantities);
  const submit = async () => {
    setChecked(true);
    if (proposal !== null && (await run(() => ({ action: 'service.charge.propose', input: proposal })))) onClose();
  };
  const choose = (itemId: string, quantity: number) => setDraft((before) => ({ ...before, quantities: { ...before.quantities, [itemId]: quantity } }));
  return (
    <FormSheet title={words.proposeTitle} lead={leadOf(job)} submitLabel={words.submit} pending={pending} error={error} disabled={rows.length === 0} onSubmit={submit} onClose={onClose}>
      {job.card.kind === 'repair' ? (
        <ChoiceField
          label={words.finding}
          value={draft.finding}
          choices={CHOICES}
          error={checked ? finding : undefined}
          onChange={(chosen) => setDraft((before) => ({ ...before, finding: chosen }))}
        />
      ) : null}
      <Field label={words.items} frame="none" error={checked ? items : undefined}>
        {rows.length === 0 ? <View>{words.emptyTariff}</View> : null}
        {rows.map(({ itemId, title, price, quantity }) => (
          <ListRow
            key={itemId}
            title={title}
            detail={price}
            aside={
              <Stepper
                value={quantity}
                least={0}
                most={MOST_OF_ONE}
                lessLabel={words.less(title)}
                moreLabel={words.more(title)}
                onChange={(value) => choose(itemId, value)}
              />
            }
          />
        ))}
      </Field>
    </FormSheet>
  );
}
