import { useState } from 'react';
import { askForMessages } from '../../../api/ask-for-messages';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AddresseeFields } from '../../../components/addressee-fields/addressee-fields';
import { AsyncState } from '../../../components/async-state/async-state';
import { MediaField } from '../../../components/media/media-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { serviceRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { addresseeProblems } from '../../../text/addressee-words';
import { requestText as words } from '../../../text/service-request';
import { descriptionProblem, requestInput } from '../request-model';
import { requestStart, type RequestLink, type RequestStart } from '../request-start';
import { useSaid, type Said } from '../said';
import { useRequestDraft } from '../use-request-draft';
import { MachineFields } from './machine-fields';
import { WishFields } from './wish-fields';

/** Asking for a technician to come: what for, where, when it suits. */
export function RequestScreen({ link }: { readonly link: RequestLink }) {
  const { applianceId, consultationId } = link;
  const form = useQuery('service.request.form', applianceId === '' ? {} : { applianceId });
  const said = useSaid(consultationId);
  if (form.status === 'ready' && said !== undefined) return <RequestForm form={form.data} start={requestStart(link)} said={said} />;
  return (
    <Screen title={words.title}>
      <AsyncState query={form} cards={3} />
    </Screen>
  );
}

interface RequestFormProps {
  readonly form: Output<'service.request.form'>;
  readonly start: RequestStart;
  readonly said: Said;
}

function RequestForm({ form, start, said }: RequestFormProps) {
  const { draft, media, change, isOld, restart, finish } = useRequestDraft(form, start, said);
  const [checked, setChecked] = useState(false);
  const subscription = useQuery('identity.subscription.get', {});
  const { run, pending, error } = useCommand('service.request.create', { refreshes: ['orders.', 'care.'] });
  const submit = async () => {
    setChecked(true);
    const input = requestInput(draft, [...media.kept], start);
    if (input === null || media.unfinished !== undefined) return;
    // WeChat's question about messages must start inside this tap.
    const asked = askForMessages(subscription.data?.templates ?? []);
    const result = await run(input);
    await asked;
    if (!result.ok) return;
    finish();
    replacePage(serviceRoute, { workOrderId: result.data.workOrderId });
  };
  const action = <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />;
  return (
    <Screen title={words.title} footer={<ActionBar>{action}</ActionBar>}>
      {isOld ? <Notice tone="quiet" sentence={words.goesOn} action={<TextAction label={words.restart} onPress={restart} />} /> : null}
      <MachineFields form={form} draft={draft} problem={checked ? descriptionProblem(draft) : undefined} onChange={change}>
        <MediaField label={words.media} hint={words.mediaHint} error={checked ? media.unfinished : undefined} media={media} />
      </MachineFields>
      <Section title={words.where}>
        <AddresseeFields
          nameLabel={words.contact}
          value={draft.addressee}
          problems={checked ? addresseeProblems(draft.addressee) : {}}
          onChange={(part) => change({ ...draft, addressee: { ...draft.addressee, ...part } })}
        />
      </Section>
      <WishFields draft={draft} onChange={(wishes) => change({ ...draft, wishes })} />
      <FailureNotice error={error} />
    </Screen>
  );
}
