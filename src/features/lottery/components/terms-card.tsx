import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { Section } from '../../../components/section/section';
import { lotteryRecordRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { lotteryText } from '../../../text/lottery';
import { stateOf, termsView, type Lottery } from '../view-model';
import { Fingerprint } from './fingerprint';
import './lottery.scss';

const { proof } = lotteryText;

/** How often one may draw and for what, then what the company wrote. */
export function TermsCard({ lottery }: { readonly lottery: Lottery }) {
  const { lines, rules } = termsView(lottery, useNow());
  return (
    <Section title={lotteryText.terms.title}>
      <Card>
        {lines.map((line) => (
          <View key={line} className="lottery__line">
            {line}
          </View>
        ))}
        {rules.length === 0 ? null : (
          <CardPart>
            {rules.map((line, position) => (
              <View key={position} className="lottery__line lottery__muted">
                {line}
              </View>
            ))}
          </CardPart>
        )}
      </Card>
    </Section>
  );
}

/** How one can be sure that nobody chose who wins. */
export function ProofCard({ lottery }: { readonly lottery: Lottery }) {
  const { id, seed, seedHash } = lottery;
  const isOver = stateOf(lottery, useNow()) === 'over';
  return (
    <Section title={proof.title}>
      <Card>
        <View>{seed === null ? proof.before : proof.after}</View>
        {seed === null && isOver ? <View className="lottery__muted">{proof.waiting}</View> : null}
        <CardPart>
          <Fingerprint label={proof.hash} value={seedHash} />
        </CardPart>
        {seed === null ? null : (
          <TextAction label={proof.open} onPress={() => openPage(lotteryRecordRoute, { lotteryId: id })} />
        )}
      </Card>
    </Section>
  );
}
