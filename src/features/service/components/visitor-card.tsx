import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { CallAction } from '../../../components/call-action/call-action';
import { Card } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { serviceText as words } from '../../../text/service';
import { arrivalTime } from '../../../text/service-progress';
import type { workOrderPageView } from '../view-model';
import './service.scss';

export interface VisitorCardProps {
  readonly workOrderId: string;
  readonly person: NonNullable<ReturnType<typeof workOrderPageView>['person']>;
  /** Only then it is known when he will be there. */
  readonly isOnTheWay: boolean;
}

/** Who comes, why one may let him in, and when he will be there once he is on his way. */
export function VisitorCard({ workOrderId, person, isOnTheWay }: VisitorCardProps) {
  const { name, detail, phone } = person;
  const position = useQuery('service.position.get', isOnTheWay ? { workOrderId } : null, { liveWhile: () => true });
  const arrivesAt = isOnTheWay ? position.data?.arrivesAt : undefined;
  const dial = phone === null ? undefined : <CallAction label={words.person.call} phoneNumber={phone} />;
  return (
    <Card>
      <PersonCard name={name} detail={detail} aside={dial} />
      {arrivesAt === undefined || arrivesAt === null ? null : (
        <View className="service__hint">{words.arrives(arrivalTime(arrivesAt))}</View>
      )}
    </Card>
  );
}
