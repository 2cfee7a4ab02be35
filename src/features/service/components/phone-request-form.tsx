import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { AddresseeFields } from '../../../components/addressee-fields/addressee-fields';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { dispatchJobRoute, workbenchRoute, workOrderRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { addresseeProblems } from '../../../text/addressee-words';
import { requestText } from '../../../text/service-request';
import { phoneRequestText as words } from '../../../text/work-orders';
import { recordInput, type CallStart } from '../phone-request-model';
import { descriptionProblem, requestInput, startingDraft } from '../request-model';
import { MachineFields } from './machine-fields';
import { WishFields } from './wish-fields';

export interface PhoneRequestFormProps {
  readonly call: CallStart;
  readonly then: AfterRecording;
  readonly onBack: () => void;
}

/** Where it leads once it is recorded: to whoever gives it away straight to that, to who follows it to its page. */
export type AfterRecording = 'dispatch' | 'work_order' | 'workbench';

function goOn(then: AfterRecording, workOrderId: string): void {
  if (then === 'workbench') openPage(workbenchRoute, {});
  else replacePage(then === 'dispatch' ? dispatchJobRoute : workOrderRoute, { workOrderId });
}

/** What the caller asks for; from here it goes straight to dispatching. */
export function PhoneRequestForm({ call: { form, start, said }, then, onBack }: PhoneRequestFormProps) {
  const [draft, setDraft] = useState(() => ({ ...startingDraft(form, start), description: said.description }));
  const [checked, setChecked] = useState(false);
  const { run, pending, error } = useCommand('service.request.record');
  const submit = async () => {
    setChecked(true);
    const input = requestInput(draft, said.media, start);
    if (input === null) return;
    const result = await run(recordInput(input));
    if (result.ok) goOn(then, result.data.workOrderId);
  };
  const footer = (
    <ActionBar>
      <QuietAction label={words.who} onPress={onBack} />
      <PrimaryAction label={then === 'dispatch' ? words.submit : words.submitOnly} loading={pending} onPress={() => void submit()} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} footer={footer}>
      <MachineFields form={form} draft={draft} problem={checked ? descriptionProblem(draft) : undefined} onChange={setDraft}>
        {said.media.length === 0 ? null : <Notice tone="quiet" sentence={words.shown(said.media.length)} />}
      </MachineFields>
      <Section title={requestText.where}>
        <AddresseeFields
          nameLabel={requestText.contact}
          value={draft.addressee}
          problems={checked ? addresseeProblems(draft.addressee) : {}}
          onChange={(part) => setDraft((known) => ({ ...known, addressee: { ...known.addressee, ...part } }))}
        />
      </Section>
      <WishFields draft={draft} noWish={words.noWish} onChange={(wishes) => setDraft((known) => ({ ...known, wishes }))} />
      <FailureNotice error={error} />
    </Screen>
  );
}
