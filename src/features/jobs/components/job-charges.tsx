import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { jobChargesText as words } from '../../../text/jobs';
import { proposalView, type ChargeProposal } from '../charges-model';
import type { Job } from '../view-model';
import { ProposeSheet } from './propose-sheet';
import './jobs.scss';

/** What the customer is asked to pay at the door, and whether he said yes; nothing where nothing can be charged. */
export function JobCharges({ job }: { readonly job: Job }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { charges, mayPropose, card } = job;
  if (charges.length === 0 && !mayPropose) return null;
  return (
    <Section title={words.title}>
      {charges.length === 0 ? <View className="job__hint">{words.none}</View> : null}
      {charges.map((charge) => (
        <Proposal key={charge.proposalId} workOrderId={card.id} charge={charge} />
      ))}
      {mayPropose ? <QuietAction label={words.add} onPress={() => setIsChoosing(true)} /> : null}
      {isChoosing ? <ProposeSheet job={job} onClose={() => setIsChoosing(false)} /> : null}
    </Section>
  );
}

function Proposal({ workOrderId, charge }: { readonly workOrderId: string; readonly charge: ChargeProposal }) {
  const { run, error } = useCommand('service.charge.withdraw');
  const { proposalId, tag, lines, total, mayWithdraw } = proposalView(charge);
  return (
    <Card>
      <View className="job__top">
        <Tag tone={tag.tone}>{tag.words}</Tag>
        {mayWithdraw ? <TextAction label={words.withdraw} onPress={() => void run({ workOrderId, proposalId })} /> : null}
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
