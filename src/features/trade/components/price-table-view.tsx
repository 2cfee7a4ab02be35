import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { allAtOnce, ExportRows } from '../../../components/export-table/export-rows';
import { SearchBar } from '../../../components/search-bar/search-bar';
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
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      {found.length === 0 ? (
        <EmptyState icon="shop" title={words.noLines} advice={words.noLinesHint} />
      ) : (
        <SortableTable label={tier} rows={found} columns={PRICE_COLUMNS_SHOWN} keyOf={({ productId }) => productId} onOpen={onOpen} />
      )}
      <ExportRows label={words.export} fileName={tier} failed={words.exportFailed} columns={PRICE_COLUMNS_SHOWN} loadPage={allAtOnce(found)} />
    </>
  );
}
