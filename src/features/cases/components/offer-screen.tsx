import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { MediaField } from '../../../components/media/media-field';
import { useMedia, type Media } from '../../../components/media/use-media';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { caseRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { CASE_PRAISES, CASE_STYLES, ROOMS } from '../../../shared/domain/catalog/case-kinds';
import { casesText, praiseNames, roomNames, styleNames } from '../../../text/cases';
import { EMPTY_OFFER, MOST_PHOTOS, offerInput, offerProblems, previewOf, withPhoto, type OfferDraft, type OfferForm } from '../offer-model';
import { ChoosePhotos } from './choose-photos';
import { OfferConsent } from './offer-consent';
import { OfferPreview } from './offer-preview';

const words = casesText.offer;
const choicesOf = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) => values.map((value) => ({ value, label: names[value] }));

/** A household gives its own installation to the library. */
export function OfferScreen({ applianceId }: { readonly applianceId: string }) {
  const query = useQuery('catalog.case.form', { applianceId });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const { open } = query.data;
  if (open === null) return <OfferFields applianceId={applianceId} form={query.data} />;
  const toCase = <PrimaryAction label={words.openAction} onPress={() => replacePage(caseRoute, { caseId: open.id })} />;
  return (
    <Screen title={words.title}>
      <EmptyState icon="picture" title={words.openTitle} advice={words.openAdvice} action={toCase} />
    </Screen>
  );
}

interface OfferFieldsProps {
  readonly applianceId: string;
  readonly form: OfferForm;
}

function OfferFields({ applianceId, form }: OfferFieldsProps) {
  const [draft, setDraft] = useState<OfferDraft>({ ...EMPTY_OFFER, showName: form.shownName !== null });
  const [checked, setChecked] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const media = useMedia({ folder: 'cases', most: MOST_PHOTOS });
  const { run, pending, error } = useCommand('catalog.case.offer');
  const change = (part: Partial<OfferDraft>) => setDraft((known) => ({ ...known, ...part }));
  const problems = checked ? offerProblems(draft, media.kept.length) : {};
  const submit = async () => {
    setChecked(true);
    const input = offerInput(draft, applianceId, media.kept.map(({ fileId }) => fileId));
    if (input === null || media.unfinished !== undefined) return;
    const result = await run(input);
    if (result.ok) replacePage(caseRoute, { caseId: result.data.caseId });
  };
  const own = media.items.flatMap(({ shownFrom }) => shownFrom ?? []);
  const footer = (
    <ActionBar note={words.after}>
      <QuietAction label={words.preview} onPress={() => setPreviewing(true)} />
      <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={words.headline(form.product.title)} lead={words.lead} footer={footer}>
      <Photos form={form} draft={draft} media={media} problem={problems.photos ?? (checked ? media.unfinished : undefined)} onChange={setDraft} />
      <Card>
        <TextField label={words.name} value={draft.title} placeholder={words.namePlaceholder} maxLength={30} error={problems.title} onChange={(title) => change({ title })} />
        <ChoiceField label={words.style} value={draft.style} choices={choicesOf(CASE_STYLES, styleNames)} error={problems.style} onChange={(style) => change({ style })} />
        <ChoiceField label={words.room} value={draft.room} choices={choicesOf(ROOMS, roomNames)} error={problems.room} onChange={(room) => change({ room })} />
        <ChoicesField label={words.praises} values={draft.praises} choices={choicesOf(CASE_PRAISES, praiseNames)} onChange={(praises) => change({ praises })} />
        <TextField label={words.words} value={draft.words} placeholder={words.wordsPlaceholder} maxLength={300} multiline onChange={(said) => change({ words: said })} />
      </Card>
      <Section title={words.consentTitle}>
        <OfferConsent draft={draft} shownName={form.shownName} problem={problems.consent} onChange={change} />
      </Section>
      <FailureNotice error={error} />
      {previewing ? <OfferPreview preview={previewOf(draft, form, own)} onClose={() => setPreviewing(false)} /> : null}
    </Screen>
  );
}

interface PhotosProps {
  readonly form: OfferForm;
  readonly draft: OfferDraft;
  readonly media: Media;
  readonly problem: string | undefined;
  readonly onChange: (draft: OfferDraft) => void;
}

function Photos({ form, draft, media, problem, onChange }: PhotosProps) {
  return (
    <Card>
      <ChoosePhotos photos={form.photos} chosen={draft.chosen} onToggle={(fileId) => onChange(withPhoto(draft, fileId))} />
      <MediaField label={words.own} hint={words.ownHint} error={problem} media={media} />
    </Card>
  );
}
