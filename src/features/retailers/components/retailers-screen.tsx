import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { allAtOnce, ExportRows } from '../../../components/export-table/export-rows';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Screen } from '../../../components/screen/screen';
import { SortableTable } from '../../../components/sortable-table/sortable-table';
import { retailerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { officeTablesText as tables } from '../../../text/office-tables';
import { retailersText as words } from '../../../text/retailers';
import { RETAILER_COLUMNS, type Retailer } from '../view-model';
import { RetailerScreen } from './retailer-screen';

/** Every retailer with what it still owes. Who stands at a counter has one, and sees it at once. */
export function RetailersScreen({ doesBooks }: { readonly doesBooks: boolean }) {
  const query = useQuery('retailers.retailer.list', {});
  if (query.status === 'ready' && !doesBooks && query.data.rows.length === 1) {
    return <RetailerScreen organisationId={query.data.rows[0]?.organisationId ?? ''} doesBooks={false} />;
  }
  return (
    <Screen title={words.title} headline={words.headline} width="full">
      {query.status === 'ready' ? <Retailers rows={query.data.rows} /> : <AsyncState query={query} cards={3} />}
    </Screen>
  );
}

function Retailers({ rows }: { readonly rows: readonly Retailer[] }) {
  if (rows.length === 0) return <EmptyState icon="shop" title={words.noneYet} advice={words.noneYetHint} />;
  return (
    <>
      <SortableTable
        label={words.title}
        rows={rows}
        columns={RETAILER_COLUMNS}
        keyOf={({ organisationId }) => organisationId}
        onOpen={({ organisationId }) => openPage(retailerRoute, { organisationId })}
      />
      <ExportRows label={tables.export} fileName={tables.retailers.fileName} failed={tables.exportFailed} columns={RETAILER_COLUMNS} loadPage={allAtOnce(rows)} />
    </>
  );
}
