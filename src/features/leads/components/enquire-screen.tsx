import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { useDraft } from '../../../components/form-sheet/use-draft';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { enquiryText as words } from '../../../text/telling';
import { EMPTY_TELLING, tellingProblems, toldOf, type TellingDraft } from '../telling-model';
import { TellFields } from './tell-fields';

export interface EnquireScreenProps {
  /** The code that led here. */
  readonly scene: string;
  /** Who stands behind it; may be empty. */
  readonly name: string;
}

/** A customer leaves his number where a code led him. */
export function EnquireScreen({ scene, name }: EnquireScreenProps) {
  const { run, pending, error } = useCommand('leads.lead.enquire');
  const form = useDraft<TellingDraft>(() => EMPTY_TELLING, tellingProblems);
  const [isSent, setSent] = useState(false);
  const submit = async () => {
    if (form.check() && (await run({ ...toldOf(form.draft), scene })).ok) setSent(true);
  };
  if (isSent) {
    const home = <QuietAction label={words.done.home} onPress={() => openPage(homeRoute, {})} />;
    return (
      <Screen title={words.title}>
        <EmptyState icon="done" title={words.done.title} advice={words.done.hint} action={home} />
      </Screen>
    );
  }
  return (
    <Screen
      title={words.title}
      headline={words.headline(name)}
      footer={
        <>
          <FailureNotice error={error} />
          <ActionBar>
            <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
          </ActionBar>
        </>
      }
    >
      <Card>
        <TellFields form={form} labels={words} />
      </Card>
    </Screen>
  );
}
