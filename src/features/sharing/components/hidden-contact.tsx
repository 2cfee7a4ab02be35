import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { Card, CardPart } from '../../../components/card/card';
import type { Output } from '../../../shared/contract/registry';
import { hiddenWords } from '../view-model';
import './sharing.scss';

export interface HiddenContactProps {
  readonly order: Output<'orders.order.get'>;
  /** Where one gives one's phone: the recipient shows by it that he is the one. */
  readonly phonePart: ReactNode;
}

/** Says why the recipient is masked, to whom he is, and what can be done. */
export function HiddenContact({ order, phonePart }: HiddenContactProps) {
  const isHidden = order.contact === 'hidden';
  const session = useQuery('identity.session.get', isHidden ? {} : null);
  if (!isHidden || session.status !== 'ready') return null;
  const hasPhone = session.data.person.phoneMasked !== null;
  const words = hiddenWords(order, hasPhone);
  return (
    <Card>
      <Text className="sharing__body">{words}</Text>
      {hasPhone ? null : <CardPart>{phonePart}</CardPart>}
    </Card>
  );
}
