import { Text, View } from '@tarojs/components';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { CallAction } from '../../../components/call-action/call-action';
import { Card, CardPart } from '../../../components/card/card';
import { Tag } from '../../../components/tag/tag';
import { visitsText } from '../../../text/visits';
import type { VisitCommand, VisitView } from '../visits-model';
import './visits.scss';

export interface VisitCardProps {
  readonly view: VisitView;
  /** The visit that wants him now. */
  readonly isNext: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (command: VisitCommand) => void;
}

/** One visit: whom, where, what to bring, and the one thing to do next. */
export function VisitCard({ view, isNext, onOpen, onChoose }: VisitCardProps) {
  const { main, other } = view;
  return (
    <Card tone={isNext ? 'outlined' : 'plain'}>
      <View className="visit" role="button" aria-label={`${visitsText.open} ${view.headline}`} onClick={onOpen}>
        <View className="visit__top">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          <Text className="visit__muted">{view.hours}</Text>
        </View>
        <View className="visit__headline">{view.headline}</View>
        <View className="visit__place">{view.place}</View>
        <View className="visit__muted">{view.goods}</View>
        {view.remark === '' ? null : <View className="visit__muted">{view.remark}</View>}
      </View>
      <CardPart>
        {view.due === null ? null : (
          <View className="visit__due">
            <Tag tone="now">{view.due}</Tag>
            <QuietAction label={visitsText.collect} size="small" onPress={onOpen} />
          </View>
        )}
        {view.waiting === '' ? null : <View className="visit__waiting">{view.waiting}</View>}
        <View className="visit__actions">
          <CallAction label={visitsText.call} phoneNumber={view.phone} />
          {other === undefined ? null : (
            <QuietAction label={other.label} size="small" onPress={() => onChoose(other.command)} />
          )}
          {main === undefined ? null : (
            <View className="visit__main">
              <PrimaryAction label={main.label} size="small" onPress={() => onChoose(main.command)} />
            </View>
          )}
        </View>
      </CardPart>
    </Card>
  );
}
