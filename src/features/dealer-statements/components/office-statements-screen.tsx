import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { STATEMENT_CHOICES, type StatementChoice } from '../view-model';
import { Corrections } from './corrections';
import { RunProgress } from './run-progress';
import { StatementRow } from './statement-row';

const PARTS = [
  { value: 'statements', label: words.office.statements },
  { value: 'corrections', label: words.office.corrections },
] as const;

/** Every dealer's statements and corrections, for who keeps the books. */
export function OfficeStatementsScreen() {
  const [part, setPart] = useState<(typeof PARTS)[number]['value']>('statements');
  return (
    <Screen title={words.officeTitle} width="wide">
      <Segmented segments={PARTS} value={part} onChange={setPart} />
      {part === 'statements' ? <Statements /> : <Corrections />}
    </Screen>
  );
}

function Statements() {
  const [choice, setChoice] = useState<StatementChoice>('all');
  const query = usePagedQuery('dealers.statement.list', choice === 'all' ? {} : { state: choice });
  return (
    <>
      <RunProgress />
      <Segmented<StatementChoice> segments={STATEMENT_CHOICES} value={choice} onChange={setChoice} />
      <PagedList query={query} renderRow={(card) => <StatementRow card={card} own={false} />} empty={<EmptyState icon="book" {...words.empty} />} />
    </>
  );
}
