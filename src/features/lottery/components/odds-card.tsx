import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { GiftPicture } from '../../../components/product-picture/gift-picture';
import { Section } from '../../../components/section/section';
import { lotteryText } from '../../../text/lottery';
import { oddsView, type Lottery } from '../view-model';
import './lottery.scss';

/** Every prize with its chance and what is left of it, and the chance of none. */
export function OddsCard({ lottery }: { readonly lottery: Lottery }) {
  const { rows, none } = oddsView(lottery);
  return (
    <Section title={lotteryText.prizes} aside={lotteryText.prizesHint}>
      <Card>
        {rows.map((row) => (
          <View key={row.id} className={`odds${row.isGone ? ' odds--gone' : ''}`}>
            <GiftPicture picture={row.picture} icon={row.icon} />
            <View className="odds__words">
              <Text className="odds__title">{row.title}</Text>
              {row.what === null ? null : <Text className="lottery__muted">{row.what}</Text>}
              <Text className="lottery__muted">{row.left}</Text>
            </View>
            <Text className="odds__chance">{row.chance}</Text>
          </View>
        ))}
        {none === null ? null : (
          <View className="odds odds--none">
            <Text className="odds__words">{lotteryText.noWin}</Text>
            <Text className="odds__chance">{none}</Text>
          </View>
        )}
      </Card>
    </Section>
  );
}
