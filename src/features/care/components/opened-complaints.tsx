import { Text, View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { staffComplaintRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { complaintAnalysisText } from '../../../text/complaint-analysis';
import { openedHeadline, openedRow, type OpenedRow } from '../opened-model';
import { ExportComplaints, type ExportComplaintsProps } from './export-complaints';
import './analysis.scss';

const { opened: words } = complaintAnalysisText;

/** The complaints that a figure is made of, and what each of them cost. */
export function OpenedComplaints({ opened }: { readonly opened: ExportComplaintsProps }) {
  const query = usePagedQuery('care.analysis.open', { ...opened });
  const name = query.data?.[0]?.technicianName ?? '';
  return (
    <Screen title={words.title} width="wide" headline={openedHeadline(opened, name)}>
      <PagedList query={query} renderRow={(row) => <Row row={row} />} empty={<EmptyState icon="done" {...words.empty} />} />
      {(query.data?.length ?? 0) > 0 ? <ExportComplaints {...opened} /> : null}
    </Screen>
  );
}

function Row({ row }: { readonly row: OpenedRow }) {
  const { customer, received, subject, origin, tags, cost } = openedRow(row, useNow());
  return (
    <Card onPress={() => openPage(staffComplaintRoute, { complaintId: row.id })}>
      <View className="opened">
        <View className="opened__words">
          <Text className="opened__strong">{customer}</Text>
          <Text className="analysis__muted">{received}</Text>
        </View>
        <View className="opened__words">
          <Text>{subject}</Text>
          <Text className="analysis__muted">{origin}</Text>
        </View>
        <View className="opened__words">
          <View className="opened__tags">
            {tags.map(({ tone, words: said }) => (
              <Tag key={said} tone={tone}>
                {said}
              </Tag>
            ))}
          </View>
          {cost === '' ? null : <Text>{cost}</Text>}
        </View>
      </View>
    </Card>
  );
}
