import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import type { StatementState } from '../../../shared/domain/commission/statements';
import { statementsText } from '../../../text/statements';
import { sumWords } from '../view-model';
import './statements.scss';

/** How many are listed, and what they come to; nothing while that is not known, or nothing is. */
export function StatementSum({ state }: { readonly state: StatementState }) {
  const query = useQuery('commission.statement.sum', { state });
  if (query.status !== 'ready' || query.data.count === 0) return null;
  const { count, amount } = sumWords(query.data);
  return <View className="statement__muted">{statementsText.office.sum(count, amount)}</View>;
}
