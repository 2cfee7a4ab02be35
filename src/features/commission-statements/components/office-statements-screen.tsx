import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { usePagedQuery } from '../../../api/use-paged-query';
import { officeStatementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { PayoutList } from '../../../shared/domain/commission/payouts';
import { useNow } from '../../../stores/clock';
import { statementsText as words } from '../../../text/statements';
import { cardView, PAYOUT_CHOICES, STATEMENT_CHOICES, type StatementChoice } from '../view-model';
import { ExportStatements } from './export-statements';
import { PayAllConfirmed } from './pay-all-confirmed';
import { PayoutCard } from './payout-card';
import { RunProgress } from './run-progress';
import { StatementSum } from './statement-sum';
import { StatementRow } from './statement-row';

const { office } = words;
const PARTS = [
  { value: 'statements', label: office.statements },
  { value: 'payouts', label: office.payouts },
] as const;

/** Everybody's statements and payments, for who keeps the books. */
export function OfficeStatementsScreen() {
  const [part, setPart] = useState<(typeof PARTS)[number]['value']>('statements');
  return (
    <Screen title={words.titles.office} width="wide">
      <Segmented segments={PARTS} value={part} onChange={setPart} />
      {part === 'statements' ? <Statements /> : <Payouts />}
    </Screen>
  );
}

function Statements() {
  const [choice, setChoice] = useState<StatementChoice>('confirmed');
  const filter = choice === 'all' ? {} : { state: choice };
  const query = usePagedQuery('commission.statement.list', filter);
  const now = useNow();
  const rows = query.data?.map((card) => cardView(card, now));
  return (
    <>
      <RunProgress />
      <Segmented<StatementChoice> segments={STATEMENT_CHOICES} value={choice} onChange={setChoice} />
      {choice === 'all' || choice === 'carried' ? null : <StatementSum state={choice} />}
      {choice === 'confirmed' ? <PayAllConfirmed /> : null}
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(view) => <StatementRow view={view} named onPress={() => openPage(officeStatementRoute, { statementId: view.id })} />}
        empty={<EmptyState icon="book" {...office.emptyOf} />}
      />
      {(rows?.length ?? 0) > 0 ? <ExportStatements filter={filter} /> : null}
    </>
  );
}

function Payouts() {
  const [choice, setChoice] = useState<PayoutList>('open');
  const query = usePagedQuery('commission.payout.list', { filter: choice });
  const rows = query.data?.map((payout) => ({ id: payout.payoutId, payout }));
  return (
    <>
      <Segmented<PayoutList> segments={PAYOUT_CHOICES} value={choice} onChange={setChoice} />
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={({ payout }) => <PayoutCard payout={payout} onPress={() => openPage(officeStatementRoute, { statementId: payout.statementId })} />}
        empty={<EmptyState icon="check" {...office.noPayouts} />}
      />
    </>
  );
}
