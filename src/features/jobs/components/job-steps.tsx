import { View } from '@tarojs/components';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { isAtTheDoor } from '../../../shared/domain/service/allowed-commands';
import { jobStepsText as words } from '../../../text/job-steps';
import { jobQueueText } from '../../../text/jobs';
import { useUnsynced } from '../offline/use-job-on-phone';
import { signatureView, stepViews, type StepView } from '../job-model';
import type { Job } from '../view-model';
import { SignatureSheet } from './signature-sheet';
import { StepRecordSheet } from './step-record-sheet';
import './jobs.scss';

/** The fixed service package, step by step, and the signature at its end. */
export function JobSteps({ job }: { readonly job: Job }) {
  const [step, setStep] = useState<StepView>();
  const [isSigning, setIsSigning] = useState(false);
  const mayRecord = isAtTheDoor(job.card.state);
  const signature = signatureView(job);
  const unsynced = useUnsynced(job.card.id);
  const stepsUnsynced = new Set(unsynced.map(({ command }) => (command.action === 'service.step.record' ? command.input.stepId : undefined)));
  return (
    <Section title={words.title}>
      <Card>
        {stepViews(job).map((view) => (
          <ListRow
            key={view.stepId}
            title={view.title}
            detail={view.detail}
            aside={
              <StepAside isDone={view.isDone} isUnsynced={stepsUnsynced.has(view.stepId)} label={mayRecord ? words.record : null} onPress={() => setStep(view)} />
            }
          />
        ))}
        <ListRow
          title={words.signature}
          detail={signature.detail}
          aside={
            <StepAside
              isDone={signature.isDone}
              isUnsynced={unsynced.some(({ command }) => command.action === 'service.signature.record')}
              label={mayRecord ? words.signatureTake : null}
              onPress={() => setIsSigning(true)}
            />
          }
        />
      </Card>
      {step === undefined ? null : <StepRecordSheet job={job} step={step} onClose={() => setStep(undefined)} />}
      {isSigning ? <SignatureSheet job={job} onClose={() => setIsSigning(false)} /> : null}
    </Section>
  );
}

interface StepAsideProps {
  readonly isDone: boolean;
  /** Done on this phone, and the server does not know it yet. */
  readonly isUnsynced: boolean;
  /** Null where nothing may be recorded now. */
  readonly label: string | null;
  readonly onPress: () => void;
}

function StepAside({ isDone, isUnsynced, label, onPress }: StepAsideProps) {
  return (
    <View className="job__aside">
      {isUnsynced ? <Tag tone="now">{jobQueueText.unsynced}</Tag> : null}
      {isDone && !isUnsynced ? <Tag tone="done">{words.done}</Tag> : null}
      {label === null ? null : <QuietAction size="small" label={isDone ? words.again : label} onPress={onPress} />}
    </View>
  );
}
