import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Bars, type Bar } from '../../../components/bars/bars';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { Section } from '../../../components/section/section';
import { Segmented } from '../../../components/segmented/segmented';
import { complaintFiguresRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { movedPeriod, NO_VALUE, PERIODS, periodStart, type Period } from '../../../shared/domain/care/complaint-figures';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { complaintAnalysisText as words } from '../../../text/complaint-analysis';
import { averageWords, costRows, countRows, headlineOf, periodWords, sideBars, trendBars, type Analysis, type Opening } from '../analysis-model';
import { ExportComplaints } from './export-complaints';
import './analysis.scss';

const CHOICES = PERIODS.map((value) => ({ value, label: words.periods[value] }));
const ALL = { side: 'all', value: NO_VALUE } as const;

/** What complaints cost in a month or quarter: customers, orders, money; where they come from (K6). */
export function ComplaintAnalysis() {
  const today = dayOf(useNow());
  const [period, setPeriod] = useState<Period>('month');
  const [chosen, setChosen] = useState<string>();
  const start = chosen ?? periodStart(period, today);
  const query = useQuery('care.analysis.get', { period, on: start });
  const choose = (next: Period) => {
    setPeriod(next);
    setChosen(chosen === undefined ? undefined : periodStart(next, chosen));
  };
  const move = (count: number) => setChosen(movedPeriod(period, start, count));
  const isLatest = movedPeriod(period, start, 1) > today;
  return (
    <>
      <View className="analysis__period">
        <Segmented<Period> segments={CHOICES} value={period} onChange={choose} />
        <View className="analysis__move">
          <TextAction label={words.earlier[period]} onPress={() => move(-1)} />
          <Text className="analysis__name">{periodWords(period, start)}</Text>
          {isLatest ? null : <TextAction label={words.later[period]} onPress={() => move(1)} />}
        </View>
      </View>
      {query.status === 'ready' ? <Found analysis={query.data} period={period} onLook={setChosen} /> : <AsyncState query={query} cards={3} />}
    </>
  );
}

interface FoundProps {
  readonly analysis: Analysis;
  readonly period: Period;
  readonly onLook: (from: string) => void;
}

function Found({ analysis, period, onLook }: FoundProps) {
  const { total, from, isOver, visitFen, categories, causes, technicians } = analysis;
  const open = (opening: Opening) => openPage(complaintFiguresRoute, { period, on: from, ...opening });
  const trend = trendBars(period, analysis, onLook);
  const hasAny = total.figures.complaints > 0;
  return (
    <>
      {hasAny ? (
        <>
          <View className="analysis__headline">{headlineOf(total.figures)}</View>
          {isOver ? null : <Text className="analysis__muted">{words.soFar[period]}</Text>}
          <View className="analysis__columns">
            <Counts total={total} onOpen={open} />
            <Cost total={total} visitFen={visitFen} onOpen={open} />
          </View>
        </>
      ) : (
        <EmptyState icon="done" {...words.empty} />
      )}
      <View className="analysis__columns">
        <Side title={words.sections.trend[period]} aside={words.trendHint} bars={trend} />
        <Side title={words.sections.causes} bars={sideBars('cause', { sums: causes, visitFen }, open)} />
        <Side title={words.sections.categories} bars={sideBars('category', { sums: categories, visitFen }, open)} />
        <Side title={words.sections.technicians} bars={sideBars('technician', { sums: technicians, visitFen }, open)} />
      </View>
      <Rules />
      {hasAny ? <ExportComplaints period={period} on={from} {...ALL} figure="complaints" /> : null}
    </>
  );
}

interface PartProps {
  readonly total: Analysis['total'];
  readonly onOpen: (opening: Opening) => void;
}

function Counts({ total, onOpen }: PartProps) {
  const average = averageWords(total.figures);
  return (
    <Section title={words.sections.result}>
      <Card>
        {countRows(total).map(({ figure, label, count, compared, opens }) => (
          <ListRow
            key={figure}
            title={label}
            detail={compared}
            aside={<Text className="analysis__count">{count}</Text>}
            onPress={opens ? () => onOpen({ ...ALL, figure }) : undefined}
          />
        ))}
        {average === null ? null : <View className="analysis__muted">{average}</View>}
      </Card>
    </Section>
  );
}

function Cost({ total, visitFen, onOpen }: PartProps & { readonly visitFen: number }) {
  const { lostSale, parts, visits, total: sum, before, opens } = costRows(total, visitFen);
  const openVisits = () => onOpen({ ...ALL, figure: 'visits' });
  return (
    <Section title={words.sections.cost}>
      <Card>
        {parts.map((part) => (
          <MoneyRow key={part.label} {...part} />
        ))}
        {visits === null ? null : <MoneyRow label={visits.label} amount={visits.amount} {...(visits.opens ? { onPress: openVisits } : {})} />}
        <MoneyRow {...sum} weight="total" />
        <View className="analysis__muted">{before}</View>
        {opens ? <ListRow title={words.cost.open} onPress={() => onOpen({ ...ALL, figure: 'cost' })} /> : null}
      </Card>
      <Card>
        <MoneyRow {...lostSale} />
      </Card>
    </Section>
  );
}

function Side({ title, aside, bars }: { readonly title: string; readonly aside?: string; readonly bars: readonly Bar[] }) {
  if (bars.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <Card>
        <Bars bars={bars} />
      </Card>
    </Section>
  );
}

function Rules() {
  const { title, lines } = words.rules;
  return (
    <Section title={title}>
      <Card>
        {lines.map((line) => (
          <View key={line} className="analysis__rule">
            {line}
          </View>
        ))}
      </Card>
    </Section>
  );
}
