import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ChoiceField } from '../../../components/field/choice-field';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { broughtRoute, leadRoute, leadsRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { tellingText as words } from '../../../text/telling';
import { EMPTY_TELLING, submitInput, tellingProblems, type TellingDraft } from '../telling-model';
import { TellFields } from './tell-fields';
import './leads.scss';

type Told = Output<'leads.lead.submit'> & { readonly kept: boolean };

const HOWS = (['met', 'phone'] as const).map((value) => ({ value, label: words.hows[value] }));
const KEEPS = (['true', 'false'] as const).map((value) => ({ value, label: words.keeps[value] }));

export interface TellScreenProps {
  /** The job at which it was heard; empty: none. */
  readonly workOrderId: string;
  /** Staff may follow it themselves; a partner leaves that to them. */
  readonly mayKeep: boolean;
  /** Has a list of those that he brought. */
  readonly hasBrought: boolean;
  /** Whether it is kept unless one says otherwise: a technician goes on to his next job. */
  readonly keepsUsually: boolean;
}

/** Writing down somebody who may want to buy. */
export function TellScreen({ workOrderId, mayKeep, hasBrought, keepsUsually }: TellScreenProps) {
  const { run, pending, error } = useCommand('leads.lead.submit');
  const start = (): TellingDraft => ({ ...EMPTY_TELLING, keep: keepsUsually ? 'true' : 'false' });
  const form = useDraft<TellingDraft>(start, tellingProblems);
  const [told, setTold] = useState<Told>();
  const submit = async () => {
    if (!form.check()) return;
    const input = submitInput(form.draft, workOrderId, mayKeep);
    const result = await run(input);
    if (result.ok) setTold({ ...result.data, kept: input.keep });
  };
  const title = mayKeep ? words.title : words.partnerTitle;
  if (told !== undefined) return <ToldScreen title={title} told={told} hasBrought={hasBrought} />;
  return (
    <Screen
      title={title}
      headline={mayKeep ? words.headline : words.partnerHeadline}
      footer={
        <>
          <FailureNotice error={error} />
          <ActionBar>
            <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
          </ActionBar>
        </>
      }
    >
      {workOrderId === '' ? null : <Notice tone="quiet" sentence={words.fromJob} />}
      <Card>
        <TellFields form={form} labels={words} />
        {mayKeep ? (
          <>
            <ChoiceField<TellingDraft['how']> label={words.how} choices={HOWS} {...fieldOf(form, 'how')} />
            <ChoiceField<TellingDraft['keep']> label={words.keep} choices={KEEPS} {...fieldOf(form, 'keep')} />
          </>
        ) : null}
      </Card>
    </Screen>
  );
}

interface ToldScreenProps extends Pick<TellScreenProps, 'hasBrought'> {
  readonly title: string;
  readonly told: Told;
}

function ToldScreen({ title, told: { leadId, outcome, kept }, hasBrought }: ToldScreenProps) {
  const { done } = words;
  const isNew = outcome === 'new';
  const advice = isNew ? (kept ? done.newHint.kept : done.newHint.given) : done.knownHint;
  const see = () => (isNew && kept ? replacePage(leadRoute, { leadId }) : hasBrought ? replacePage(broughtRoute, {}) : replacePage(leadsRoute, {}));
  return (
    <Screen title={title}>
      <EmptyState icon={isNew ? 'done' : 'people'} title={isNew ? done.new : done.known} advice={advice} action={<QuietAction label={done.see} onPress={see} />} />
    </Screen>
  );
}
