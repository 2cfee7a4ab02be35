import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Section } from '../../../components/section/section';
import { payRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText } from '../../../text/service';
import type { ChargeView } from '../view-model';
import './service.scss';

const words = serviceText.charges;

export interface ChargesSectionProps {
  readonly workOrderId: string;
  readonly charges: readonly ChargeView[];
  /** What of it is still to be paid, ready to show; null when nothing is. */
  readonly due: string | null;
}

/** What it costs: every proposal, agreed by a tap, and paying what is due. */
export function ChargesSection({ workOrderId, charges, due }: ChargesSectionProps) {
  if (charges.length === 0 && due === null) return null;
  return (
    <Section title={words.title}>
      {charges.map((charge) => (
        <ChargeCard key={charge.proposalId} workOrderId={workOrderId} charge={charge} />
      ))}
      {due === null ? null : (
        <Card tone="now">
          <MoneyRow label={words.due} amount={due} weight="total" />
          <PrimaryAction label={words.pay} onPress={() => openPage(payRoute, { orderId: workOrderId })} />
        </Card>
      )}
    </Section>
  );
}

function ChargeCard({ workOrderId, charge }: { readonly workOrderId: string; readonly charge: ChargeView }) {
  const { proposalId, totalFen, lines, total, agreed, agreeLabel, waits } = charge;
  const { run, pending, error } = useCommand('service.charge.agree', { refreshes: ['payments.'] });
  return (
    <Card tone={agreeLabel === null ? 'plain' : 'outlined'}>
      {lines.map(({ id, title, detail, amount }) => (
        <ListRow key={id} title={title} detail={detail} aside={<MoneyText amount={amount} />} />
      ))}
      <CardPart>
        <MoneyRow label={words.total} amount={total} weight="total" />
        {agreed === null ? null : <View className="service__muted">{agreed}</View>}
        {waits ? <View className="service__muted">{words.waits}</View> : null}
      </CardPart>
      {agreeLabel === null ? null : (
        <CardPart>
          <PrimaryAction label={agreeLabel} loading={pending} onPress={() => void run({ workOrderId, proposalId, totalFen })} />
          <View className="service__muted">{words.hint}</View>
        </CardPart>
      )}
      <FailureNotice error={error} />
    </Card>
  );
}
