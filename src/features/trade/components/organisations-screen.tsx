import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { allAtOnce, ExportRows } from '../../../components/export-table/export-rows';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { SortableTable } from '../../../components/sortable-table/sortable-table';
import { organisationRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { tradeText as words } from '../../../text/trade';
import { foundRows, TERMS_COLUMNS, treeOf, type TermsRow } from '../terms-view';

export interface OrganisationsScreenProps {
  /** What can be done about the list itself. */
  readonly footer?: ReactNode;
}

/** Every organisation with what holds for it, as a tree, a table to sort, and a spreadsheet. */
export function OrganisationsScreen({ footer }: OrganisationsScreenProps) {
  const query = useQuery('trade.terms.list', {});
  const [search, setSearch] = useState('');
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="full">
        <AsyncState query={query} cards={4} />
      </Screen>
    );
  }
  const rows = foundRows(treeOf(query.data.rows), search);
  return (
    <Screen title={words.title} headline={words.headline} width="full" footer={footer}>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      {query.data.more ? <Notice tone="now" sentence={words.tooMany} /> : null}
      {rows.length === 0 ? <Nothing searched={search !== ''} /> : <Found rows={rows} />}
    </Screen>
  );
}

function Nothing({ searched }: { readonly searched: boolean }) {
  return <EmptyState icon="shop" title={searched ? words.empty : words.noneYet} advice={searched ? words.emptyHint : words.noneYetHint} />;
}

function Found({ rows }: { readonly rows: readonly TermsRow[] }) {
  return (
    <>
      <SortableTable
        label={words.title}
        rows={rows}
        columns={TERMS_COLUMNS}
        keyOf={({ organisation }) => organisation.id}
        onOpen={({ organisation }) => openPage(organisationRoute, { organisationId: organisation.id })}
      />
      <ExportRows label={words.export} fileName={words.title} failed={words.exportFailed} columns={TERMS_COLUMNS} loadPage={allAtOnce(rows)} />
    </>
  );
}
