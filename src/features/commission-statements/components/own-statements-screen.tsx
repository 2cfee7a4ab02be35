import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ChoiceField } from '../../../components/field/choice-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { statementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import type { Output } from '../../../shared/contract/registry';
import { statementsText as words } from '../../../text/statements';
import { cardView } from '../view-model';
import { StatementRow } from './statement-row';
import './statements.scss';

type OwnStatements = Output<'commission.statement.mine'>;

/** A payee's statements, newest first, and whether he wants money or points. */
export function OwnStatementsScreen({ payeeId }: { readonly payeeId: string | undefined }) {
  const input = payeeId === undefined ? {} : { payeeId };
  const query = usePagedQuery('commission.statement.mine', input);
  const now = useNow();
  const rows = query.data?.map((card) => cardView(card, now));
  return (
    <Screen title={words.titles.own} headline={words.headline}>
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(view) => <StatementRow view={view} onPress={() => openPage(statementRoute, { statementId: view.id })} />}
        empty={<EmptyState icon="book" {...words.empty} />}
      />
      {query.first === undefined ? null : <Preference {...query.first} />}
    </Screen>
  );
}

const CHOICES = [
  { value: 'money', label: words.prefers.money },
  { value: 'points', label: words.prefers.points },
] as const;

/** F1: only people who have earned something choose. */
function Preference({ prefers, mayHavePoints, pointsPerYuan }: Pick<OwnStatements, 'prefers' | 'mayHavePoints' | 'pointsPerYuan'>) {
  const { run, error } = useCommand('commission.payee.prefer');
  if (!mayHavePoints) return null;
  const hint = prefers === 'points' ? words.prefers.hint(pointsPerYuan) : undefined;
  return (
    <Card>
      <ChoiceField label={words.prefers.title} value={prefers} choices={CHOICES} hint={hint} onChange={(choice) => void run({ prefers: choice })} />
      <FailureNotice error={error} />
    </Card>
  );
}
