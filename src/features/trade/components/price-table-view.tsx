import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportTable } from '../../../components/export-table/export-table';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { tableCsv } from '../../../components/sortable-table/sort-rows';
import { SortableTable } from '../../../components/sortable-table/sortable-table';
import { priceListText as words } from '../../../text/trade';
import { foundLines, PRICE_COLUMNS_SHOWN, type PriceLine } from '../price-view';

export interface PriceTableViewProps {
  readonly tier: string;
  readonly lines: readonly PriceLine[];
  readonly onOpen: ((line: PriceLine) => void) | undefined;
}

/** The lines of a list, to search, sort and take along. */
export function PriceTableView({ tier, lines, onOpen }: PriceTableViewProps) {
  const [search, setSearch] = useState('');
  const found = foundLines(lines, search);
  const table = () => Promise.resolve({ csv: tableCsv(found, PRICE_COLUMNS_SHOWN), next: null });
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      {found.length === 0 ? (
        <EmptyState icon="shop" title={words.noLines} advice={words.noLinesHint} />
      ) : (
        <SortableTable label={tier} rows={found} columns={PRICE_COLUMNS_SHOWN} keyOf={({ productId }) => productId} onOpen={onOpen} />
      )}
      <ExportTable label={words.export} fileName={words.fileName(tier)} failed={words.exportFailed} loadPage={table} />
    </>
  );
}
