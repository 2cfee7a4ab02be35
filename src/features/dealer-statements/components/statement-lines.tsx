import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { officeTablesText } from '../../../text/office-tables';
import { openPaper } from '../../../routes/open-paper';
import { linePages } from '../every-line';
import { LINE_COLUMNS } from '../table-columns';
import { lineView, withBalances, type BalancedLine, type StatementCard } from '../view-model';
import './dealer-statements.scss';

interface StatementLinesProps {
  readonly card: StatementCard;
  /** While it can be doubted: which line. */
  readonly onDoubt: ((lineId: string) => void) | undefined;
}

/** The postings of a statement with what the account held after each; what it is of opens. */
export function StatementLines({ card, onDoubt }: StatementLinesProps) {
  const query = usePagedQuery('dealers.statement.lines', { statementId: card.id });
  const rows = query.data === undefined ? undefined : withBalances(card.closingFen, query.data).map((line) => ({ id: line.lineId, line }));
  return (
    <Section title={words.lines}>
      <PagedList query={{ ...query, data: rows }} renderRow={({ line }) => <Line line={line} onDoubt={onDoubt} />} empty={<EmptyState icon="book" {...words.noLines} />} />
      {card.lineCount === 0 ? null : <ExportRows label={words.export} fileName={officeTablesText.statementLines.fileName(card.no)} failed={words.exportFailed} columns={LINE_COLUMNS} loadPage={linePages(card)} />}
    </Section>
  );
}

function Line({ line, onDoubt }: { readonly line: BalancedLine; readonly onDoubt: StatementLinesProps['onDoubt'] }) {
  const view = lineView(line, useNow());
  // What doubts it stands beside what opens it: a tap on the one must not do the other.
  const { paper } = line;
  const opening = paper === null ? {} : ({ onClick: () => openPaper(paper), hoverClass: 'card--pressed', role: 'button' } as const);
  return (
    <Card>
      <View className="dealer-statements__row">
        <View {...opening}>
          <RowWords title={view.title} details={view.details} />
        </View>
        <View className="dealer-statements__aside">
          <MoneyText amount={view.amount} strong />
          <View className="dealer-statements__muted">{view.after}</View>
          {onDoubt === undefined ? null : <TextAction label={words.doubt} onPress={() => onDoubt(line.lineId)} />}
        </View>
      </View>
    </Card>
  );
}
