import { useState } from 'react';
import { askForMessages } from '../../../api/ask-for-messages';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AddresseeFields } from '../../../components/addressee-fields/addressee-fields';
import { AsyncState } from '../../../components/async-state/async-state';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { serviceRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { addresseeProblems } from '../../../text/addressee-words';
import { requestText as words } from '../../../text/service-request';
import { descriptionProblem, kindOf, requestInput, startingDraft } from '../request-model';
import { MachineFields } from './machine-fields';
import { WishFields } from './wish-fields';

export interface RequestScreenProps {
  /** 报修, 保养 or 报装, as the link names it. */
  readonly kind: string;
  /** The machine it was opened from; empty: none. */
  readonly applianceId: string;
}

/** Asking for a technician to come: what for, where, when it suits. */
export function RequestScreen({ kind, applianceId }: RequestScreenProps) {
  const form = useQuery('service.request.form', applianceId === '' ? {} : { applianceId });
  if (form.status === 'ready') return <RequestForm form={form.data} kind={kind} applianceId={applianceId} />;
  return (
    <Screen title={words.title}>
      <AsyncState query={form} cards={3} />
    </Screen>
  );
}

function RequestForm({ form, kind, applianceId }: RequestScreenProps & { readonly form: Output<'service.request.form'> }) {
  const [draft, setDraft] = useState(() => startingDraft(form, kindOf(kind), applianceId));
  const [checked, setChecked] = useState(false);
  const subscription = useQuery('identity.subscription.get', {});
  const { run, pending, error } = useCommand('service.request.create', { refreshes: ['orders.'] });
  const submit = async () => {
    setChecked(true);
    const input = requestInput(draft);
    if (input === null) return;
    // WeChat's question about messages must start inside this tap.
    const asked = askForMessages(subscription.data?.templates ?? []);
    const result = await run(input);
    await asked;
    if (result.ok) replacePage(serviceRoute, { workOrderId: result.data.workOrderId });
  };
  const action = <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />;
  return (
    <Screen title={words.title} footer={<ActionBar>{action}</ActionBar>}>
      <MachineFields form={form} draft={draft} problem={checked ? descriptionProblem(draft) : undefined} onChange={setDraft} />
      <Section title={words.where}>
        <AddresseeFields
          nameLabel={words.contact}
          value={draft.addressee}
          problems={checked ? addresseeProblems(draft.addressee) : {}}
          onChange={(part) => setDraft((known) => ({ ...known, addressee: { ...known.addressee, ...part } }))}
        />
      </Section>
      <WishFields draft={draft} onChange={(wishes) => setDraft((known) => ({ ...known, wishes }))} />
      <FailureNotice error={error} />
    </Screen>
  );
}
