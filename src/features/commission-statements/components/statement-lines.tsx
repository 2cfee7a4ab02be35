import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Section } from '../../../components/section/section';
import { commissionEntryRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { statementsText as words } from '../../../text/statements';
import { lineView, type StatementLine } from '../view-model';
import './statements.scss';

export interface StatementLinesProps {
  readonly statementId: string;
  /** While it can be disputed: by which line. */
  readonly onDispute: ((line: StatementLine) => void) | undefined;
}

/** The postings of a statement, page by page; each opens to the entry that explains it. */
export function StatementLines({ statementId, onDispute }: StatementLinesProps) {
  const query = usePagedQuery('commission.statement.lines', { statementId });
  const now = useNow();
  const rows = query.data?.map((line) => ({ ...lineView(line, now), line }));
  return (
    <Section title={words.lines}>
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => <Line row={row} onDispute={onDispute} />}
        empty={<EmptyState icon="book" title={words.noLines} advice="" />}
      />
    </Section>
  );
}

interface LineProps {
  readonly row: ReturnType<typeof lineView> & { readonly line: StatementLine };
  readonly onDispute: StatementLinesProps['onDispute'];
}

function Line({ row, onDispute }: LineProps) {
  const { entryId, line } = row;
  // What disputes it stands beside what opens it: a tap on the one must not do the other.
  const opening = entryId === null ? {} : ({ onClick: () => openPage(commissionEntryRoute, { entryId }), hoverClass: 'card--pressed', role: 'button' } as const);
  return (
    <Card>
      <View className="statement-row">
        <View className="statement-row__words" {...opening}>
          <RowWords title={row.title} details={row.details} />
        </View>
        <View className="statement-row__aside">
          <MoneyText amount={row.amount} strong />
          {onDispute === undefined ? null : <TextAction label={words.disputeThis} onPress={() => onDispute(line)} />}
        </View>
      </View>
    </Card>
  );
}
