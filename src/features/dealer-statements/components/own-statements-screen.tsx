import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { StatementRow } from './statement-row';

/** A dealer's own statements, the newest first. */
export function OwnStatementsScreen() {
  const query = usePagedQuery('dealers.statement.list', {});
  return (
    <Screen title={words.title}>
      <PagedList query={query} renderRow={(card) => <StatementRow card={card} own />} empty={<EmptyState icon="book" {...words.empty} />} />
    </Screen>
  );
}
