import { Text, View } from '@tarojs/components';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { retailerSettlementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { officeTablesText as tables } from '../../../text/office-tables';
import { retailersText as words } from '../../../text/retailers';
import { dayWords } from '../../../text/when';
import { SETTLEMENT_COLUMNS } from '../table-columns';
import { TONES, type Settlement } from '../view-model';
import './retailers.scss';

/** The settlements of a retailer, newest first. */
export function SettlementList({ organisationId, name }: { readonly organisationId: string; readonly name: string }) {
  const query = usePagedQuery('retailers.settlement.list', { organisationId });
  return (
    <>
      <PagedTable
        label={words.tabs.settlements}
        query={query}
        columns={SETTLEMENT_COLUMNS}
        onOpen={({ id }) => openPage(retailerSettlementRoute, { settlementId: id })}
        renderRow={(settlement) => <SettlementCard settlement={settlement} />}
        empty={<EmptyState icon="compare" {...words.empty.settlements} />}
      />
      <ExportRows
        label={tables.export}
        fileName={tables.settlements.fileName(name)}
        failed={tables.exportFailed}
        columns={SETTLEMENT_COLUMNS}
        loadPage={(after) => call('retailers.settlement.list', { organisationId, ...(after === undefined ? {} : { after }) })}
      />
    </>
  );
}

function SettlementCard({ settlement }: { readonly settlement: Settlement }) {
  const { id, no, title, state, rows, netFen, at, byName } = settlement;
  const now = useNow();
  const { counts, byline } = words.settlement;
  return (
    <Card onPress={() => openPage(retailerSettlementRoute, { settlementId: id })}>
      <View className="retailers__line">
        <RowWords title={title} details={[no, counts(rows.all, rows.agreed), byline(dayWords(dayOf(at), now), byName)]} />
        <View className="retailers__figures">
          <Text className="retailers__amount">{amountWords(netFen)}</Text>
          <Tag tone={TONES[state]}>{words.states[state]}</Tag>
        </View>
      </View>
    </Card>
  );
}
