import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { casesText } from '../../../text/cases';
import { casePageView, caseStanding, type Case } from '../view-model';
import { CasePictures } from './case-pictures';
import { CaseWords } from './case-words';
import './cases.scss';

const words = casesText.review;

interface ReviewProps {
  readonly onClose: () => void;
}

/** All pictures of a case, large, and the two answers. */
export function ReviewSheet({ caseId, onClose }: ReviewProps & { readonly caseId: string }) {
  const query = useQuery('catalog.case.get', { caseId });
  if (query.status === 'ready') return <Review found={query.data} onClose={onClose} />;
  return (
    <Sheet open title={words.look} onClose={onClose}>
      <AsyncState query={query} />
    </Sheet>
  );
}

function Review({ found, onClose }: ReviewProps & { readonly found: Case }) {
  const { id: caseId, state, check } = found;
  const view = casePageView(found);
  const [declining, setDeclining] = useState(false);
  const { run, pending, error } = useCommand('catalog.case.decide');
  const publish = async () => {
    const result = await run({ caseId, publish: true });
    if (result.ok) onClose();
  };
  if (declining) return <Declining caseId={caseId} onClose={onClose} />;
  const decline = state === 'declined' ? null : <QuietAction label={state === 'published' ? words.takeDown : words.decline} onPress={() => setDeclining(true)} />;
  const show = state === 'published' || check === 'risky' ? null : <PrimaryAction label={words.publish} loading={pending} onPress={() => void publish()} />;
  return (
    <Sheet open title={view.title} lead={words.checks} onClose={onClose} footer={<ActionBar note={check === 'waiting' ? words.willShow : undefined}>{decline}{show}</ActionBar>}>
      <View className="case__words">
        {check === 'risky' ? <Notice tone="danger" sentence={caseStanding(found).words} /> : null}
        <CasePictures pictures={view.pictures} />
        <CaseWords tags={[...view.tags, view.product]} praises={view.praises} says={view.says} owner={view.owner} />
        <FailureNotice error={error} />
      </View>
    </Sheet>
  );
}

function Declining({ caseId, onClose }: ReviewProps & { readonly caseId: string }) {
  const [reason, setReason] = useState('');
  const { run, pending, error } = useCommand('catalog.case.decide');
  const submit = async () => {
    const result = await run({ caseId, publish: false, reason });
    if (result.ok) onClose();
  };
  return (
    <FormSheet title={words.declineTitle} lead={words.declineLead} submitLabel={words.decline} pending={pending} error={error} danger onSubmit={submit} onClose={onClose}>
      <ReasonField
        label={words.reason}
        ownLabel={words.ownReason}
        choices={words.reasons}
        value={reason}
        placeholder={words.reasonPlaceholder}
        maxLength={60}
        onChange={setReason}
      />
    </FormSheet>
  );
}
