import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { Icon } from '../../../components/icon/icon';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { growthAccountOf } from '../../../shared/domain/loyalty/growth-account';
import { levelLadder, levelView } from '../../../text/member-level';
import { pointsText } from '../../../text/points';
import type { PointsHome } from '../view-model';
import './points.scss';

export interface LevelCardProps {
  readonly level: PointsHome['level'];
  readonly pointsAccount: string;
}

/** The level, what it brings, and what the others ask for; a tap shows where the growth came from. */
export function LevelCard({ level, pointsAccount }: LevelCardProps) {
  const view = levelView(level);
  return (
    <Section title={pointsText.level.title}>
      <Card onPress={() => openPage(ledgerRoute, { account: growthAccountOf(pointsAccount) })}>
        <View className="points-level__head">
          <Text className="points-level__name">{view.name}</Text>
          <Text className="points__muted">{view.growth}</Text>
        </View>
        <View className="points-level__way" aria-hidden>
          <View className="points-level__done" style={{ width: `${view.percent}%` }} />
        </View>
        <View>{view.next}</View>
        <View className="points-level__benefits">
          {view.benefits.map((benefit) => (
            <View key={benefit} className="points-level__benefit">
              <Icon name="check" />
              <Text>{benefit}</Text>
            </View>
          ))}
        </View>
        <View className="points__muted">{pointsText.level.how}</View>
      </Card>
      <Card>
        {levelLadder(level).map(({ level: each, title, detail, isOwn }) => {
          const own = isOwn ? { aside: <Tag tone="done">{pointsText.level.own}</Tag> } : {};
          return <ListRow key={each} title={title} detail={detail} {...own} />;
        })}
      </Card>
    </Section>
  );
}
