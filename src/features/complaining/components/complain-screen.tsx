import { useState } from 'react';
import { askForMessages } from '../../../api/ask-for-messages';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { fieldOf } from '../../../components/form-sheet/use-draft';
import { MediaField } from '../../../components/media/media-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { myComplaintRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { COMPLAINT_CATEGORIES } from '../../../shared/domain/care/states';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { complainingText as words } from '../../../text/complaining';
import { dayWords } from '../../../text/when';
import { complaintInput, type ComplaintAbout } from '../complaint-draft';
import { useComplaintDraft } from '../use-complaint-draft';
import { ComplaintSubject } from './complaint-subject';

const CATEGORIES = COMPLAINT_CATEGORIES.map((value) => ({ value, label: words.categories[value] }));

/** Telling what went wrong (C10): the photo first. */
export function ComplainScreen({ about }: { readonly about: ComplaintAbout }) {
  const known = useQuery('service.request.form', {});
  if (known.status === 'ready') return <ComplaintForm about={about} known={known.data} />;
  return (
    <Screen title={words.title}>
      <AsyncState query={known} cards={3} />
    </Screen>
  );
}

function ComplaintForm({ about, known }: { readonly about: ComplaintAbout; readonly known: Output<'service.request.form'> }) {
  const { form, media, isOld, finish } = useComplaintDraft(about, known);
  const [checked, setChecked] = useState(false);
  const subscription = useQuery('identity.subscription.get', {});
  const { run, pending, error } = useCommand('care.complaint.file');
  const now = useNow();
  const { occurredOn } = form.draft;
  const submit = async () => {
    setChecked(true);
    if (!form.check() || media.unfinished !== undefined) return;
    // WeChat's question about messages must start inside this tap.
    const asked = askForMessages(subscription.data?.templates ?? []);
    const result = await run(complaintInput(form.draft, about, media.kept.map(({ fileId }) => fileId)));
    await asked;
    if (!result.ok) return;
    finish();
    replacePage(myComplaintRoute, { complaintId: result.data.complaintId });
  };
  const action = <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />;
  return (
    <Screen title={words.title} footer={<ActionBar>{action}</ActionBar>}>
      <ComplaintSubject about={about} />
      {isOld ? <Notice tone="quiet" sentence={words.goesOn} /> : null}
      <Card>
        <MediaField label={words.photos} hint={words.photosHint} error={checked ? media.unfinished : undefined} media={media} />
        <ChoiceField label={words.category} choices={CATEGORIES} {...fieldOf(form, 'category')} />
        <TextField label={words.description} placeholder={words.descriptionPlaceholder} multiline maxLength={1_000} {...fieldOf(form, 'description')} />
        <DateField
          label={words.occurredOn}
          latest={dayOf(now)}
          {...fieldOf(form, 'occurredOn')}
          shown={occurredOn === null ? undefined : dayWords(occurredOn, now)}
        />
      </Card>
      <Section title={words.contact}>
        <Card>
          <TextField label={words.name} placeholder={words.namePlaceholder} maxLength={20} {...fieldOf(form, 'name')} />
          <TextField label={words.phone} placeholder={words.phonePlaceholder} keyboard="phone" maxLength={11} {...fieldOf(form, 'phone')} />
        </Card>
      </Section>
      <FailureNotice error={error} />
    </Screen>
  );
}
