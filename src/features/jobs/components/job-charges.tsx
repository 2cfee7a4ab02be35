import { View } from '@tarojs/components';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { formatFen } from '../../../shared/kernel/money';
import { jobChargesText as words } from '../../../text/job-steps';
import { jobQueueText } from '../../../text/jobs';
import { proposalView, waitingProposal, waivedRows, type ChargeProposal } from '../charges-model';
import { useUnsynced } from '../offline/use-job-on-phone';
import { useTap } from '../offline/use-tap';
import type { Job } from '../view-model';
import { ProposeSheet } from './propose-sheet';
import './jobs.scss';

/** What the customer is asked to pay at the door, and whether he said yes; nothing where nothing can be charged. */
export function JobCharges({ job }: { readonly job: Job }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { charges, mayPropose, card } = job;
  // What was refused is told apart, and changes no charge.
  const isUnsynced = useUnsynced(card.id).some(({ command, refusal }) => refusal === null && command.action === 'service.charge.propose');
  if (charges.length === 0 && !mayPropose) return null;
  return (
    <Section title={words.title}>
      {charges.length === 0 ? <View className="job__hint">{words.none}</View> : null}
      {charges.map((charge) => (
        <Proposal key={charge.proposalId} job={job} charge={charge} isUnsynced={isUnsynced && charge === charges[charges.length - 1]} />
      ))}
      {job.waivers.length === 0 ? null : (
        <Card>
          {waivedRows(job).map(({ id, label, amount }) => (
            <MoneyRow key={id} label={label} amount={amount} />
          ))}
          <MoneyRow label={words.afterWaiver} amount={formatFen(job.agreedFen)} weight="total" />
        </Card>
      )}
      {isUnsynced ? <Notice tone="now" sentence={jobQueueText.agreementNeedsSignal} /> : null}
      {mayPropose ? (
        <View className="job__add">
          <QuietAction label={waitingProposal(job) === undefined ? words.add : words.change} onPress={() => setIsChoosing(true)} />
        </View>
      ) : null}
      {/* Once the customer has answered, what was being changed is no longer to be changed. */}
      {isChoosing ? <ProposeSheet key={waitingProposal(job)?.proposalId ?? ''} job={job} onClose={() => setIsChoosing(false)} /> : null}
    </Section>
  );
}

interface ProposalProps {
  readonly job: Job;
  readonly charge: ChargeProposal;
  readonly isUnsynced: boolean;
}

function Proposal({ job, charge, isUnsynced }: ProposalProps) {
  const { run, error } = useTap(job);
  const { proposalId, tag, lines, total, mayWithdraw } = proposalView(charge);
  return (
    <Card>
      <View className="job__top">
        {isUnsynced ? <Tag tone="now">{jobQueueText.unsynced}</Tag> : <Tag tone={tag.tone}>{tag.words}</Tag>}
        {mayWithdraw ? <TextAction label={words.withdraw} onPress={() => void run(() => ({ action: 'service.charge.withdraw', input: { workOrderId: job.card.id, proposalId } }))} /> : null}
      </View>
      {lines.map(({ itemId, title, detail, amount }) => (
        <ListRow key={itemId} title={title} detail={detail} aside={<MoneyText amount={amount} />} />
      ))}
      <CardPart>
        <MoneyRow label={words.total} amount={total} weight="total" />
      </CardPart>
      <FailureNotice error={error} />
    </Card>
  );
}
