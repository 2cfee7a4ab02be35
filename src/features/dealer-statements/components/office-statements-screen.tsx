import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { dealerStatementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { officeTablesText as tables } from '../../../text/office-tables';
import { STATEMENT_COLUMNS } from '../table-columns';
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
    <Screen title={words.officeTitle} width="full">
      <Segmented segments={PARTS} value={part} onChange={setPart} />
      {part === 'statements' ? <Statements /> : <Corrections />}
    </Screen>
  );
}

function Statements() {
  const [choice, setChoice] = useState<StatementChoice>('all');
  const [search, setSearch] = useState('');
  const asked = search !== '' ? { search } : choice === 'all' ? {} : { state: choice };
  const query = usePagedQuery('dealers.statement.list', asked);
  const loadPage = (after: string | undefined) => call('dealers.statement.list', { ...asked, ...(after === undefined ? {} : { after }) });
  return (
    <>
      <RunProgress />
      <SearchBar value={search} placeholder={tables.byDealer} onSearch={setSearch} />
      {search === '' ? <Segmented<StatementChoice> segments={STATEMENT_CHOICES} value={choice} onChange={setChoice} /> : null}
      <PagedTable
        label={words.officeTitle}
        query={query}
        columns={STATEMENT_COLUMNS}
        onOpen={({ id }) => openPage(dealerStatementRoute, { statementId: id })}
        renderRow={(card) => <StatementRow card={card} own={false} />}
        empty={<EmptyState icon="book" {...(search === '' ? words.empty : tables.notFound)} />}
      />
      <ExportRows label={tables.export} fileName={tables.statements.fileName} failed={tables.exportFailed} columns={STATEMENT_COLUMNS} loadPage={loadPage} />
    </>
  );
}
