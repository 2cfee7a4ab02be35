import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { serviceText } from '../../../text/service';
import type { ChargesView } from '../view-model';
import { PriceList } from './price-list';
import './service.scss';

const words = serviceText.charges;

export interface ChargesSectionProps {
  readonly charges: ChargesView;
  /** The yes or the payment, where it does not stand at the bottom of the page. */
  readonly action?: ReactNode;
}

/** What it costs: line by line what was proposed and agreed, their sum, and the price list that they come from. */
export function ChargesSection({ charges: { proposals, prices, priceList, total, waived, paid, due, next }, action }: ChargesSectionProps) {
  const [reading, setReading] = useState(false);
  if (proposals.length === 0 && prices.length === 0) return null;
  return (
    <Card tone={next === null ? 'plain' : 'outlined'}>
      <View className="service__top">
        <View className="service__title">{words.title}</View>
        {prices.length === 0 ? null : <TextAction label={priceList} onPress={() => setReading(true)} />}
      </View>
      {proposals.length === 0 ? <View className="service__muted">{words.none}</View> : null}
      {proposals.map((proposal) => (
        <CardPart key={proposal.proposalId}>
          {proposal.lines.map(({ id, label, amount }) => (
            <MoneyRow key={id} label={label} amount={amount} />
          ))}
          {proposal.agreed === null ? null : <View className="service__muted">{proposal.agreed}</View>}
          {proposal.waits ? <View className="service__muted">{words.waits}</View> : null}
        </CardPart>
      ))}
      {proposals.length === 0 ? null : (
        <CardPart>
          {waived.map(({ id, label, amount }) => (
            <MoneyRow key={id} label={label} amount={amount} />
          ))}
          <MoneyRow label={words.total} amount={words.yuan(total)} weight="total" />
          {paid === null ? null : <MoneyRow label={words.paid} amount={words.yuan(paid)} />}
          {due === null ? null : <MoneyRow label={words.due} amount={words.yuan(due)} />}
          {next?.kind === 'agree' ? <View className="service__muted">{words.hint}</View> : null}
          {action === undefined || action === null ? null : <View className="service__action">{action}</View>}
        </CardPart>
      )}
      <PriceList open={reading} prices={prices} onClose={() => setReading(false)} />
    </Card>
  );
}
