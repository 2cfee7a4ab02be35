import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { dateWords, momentWords } from '../../../text/when';
import { cardView, sumRows, type Statement } from '../view-model';
import { OwnActions, type Asking } from './own-actions';
import { StatementLines } from './statement-lines';
import { StatementTalk } from './statement-talk';
import { PrintedStatement } from './printed-statement';
import './dealer-statements.scss';

/** One statement of a dealer: how it comes to what it says, every posting behind it, and what its reader can do about it. */
export function StatementScreen({ statementId }: { readonly statementId: string }) {
  const query = useQuery('dealers.statement.get', { statementId });
  const [asking, setAsking] = useState<Asking>();
  const [printing, setPrinting] = useState(false);
  if (query.status !== 'ready') {
    return (
      <Screen title={words.one} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const statement = query.data;
  if (printing) return <PrintedStatement statement={statement} onClose={() => setPrinting(false)} />;
  const isAsked = statement.commands.includes('confirm') || statement.commands.includes('dispute');
  return (
    <Screen title={words.one} width="wide" footer={isAsked ? <OwnActions statement={statement} asking={asking} onAsk={setAsking} /> : undefined}>
      <Summary statement={statement} onPrint={() => setPrinting(true)} />
      <StatementTalk statement={statement} />
      <Sums statement={statement} />
      <StatementLines card={statement.card} onDoubt={statement.commands.includes('dispute') ? (lineId) => setAsking({ step: 'dispute', lineId }) : undefined} />
    </Screen>
  );
}

function Summary({ statement, onPrint }: { readonly statement: Statement; readonly onPrint: () => void }) {
  const { run, pending, error } = useCommand('dealers.statement.remind');
  const { card, confirmed, settledAt, commands } = statement;
  const now = useNow();
  const { name, period, detail, reminded, closing, tag } = cardView(card, now);
  return (
    <>
      <Card>
        <View className="dealer-statements__row">
          <View>
            <View>{name}</View>
            <View className="dealer-statements__muted">{period}</View>
            <View className="dealer-statements__muted">{detail}</View>
          </View>
          <View className="dealer-statements__aside">
            <View className="dealer-statements__closing">{closing}</View>
            <Tag tone={tag.tone}>{tag.words}</Tag>
          </View>
        </View>
        {confirmed === null ? null : <View className="dealer-statements__muted">{words.confirmedBy(confirmed.byName, momentWords(confirmed.at, now))}</View>}
        {settledAt === null ? null : <View className="dealer-statements__muted">{words.settledAt(momentWords(settledAt, now))}</View>}
        {card.state === 'drafted' ? <View className="dealer-statements__muted">{reminded ?? words.nobodyAnswered}</View> : null}
      </Card>
      <FailureNotice error={error} />
      <View className="dealer-statements__actions">
        {commands.includes('remind') ? <QuietAction label={words.office.remind} size="small" loading={pending} onPress={() => void run({ statementId: card.id })} /> : null}
        {TRANSPORT === 'weapp' ? null : <QuietAction label={words.paper.open} size="small" onPress={onPrint} />}
      </View>
    </>
  );
}

function Sums({ statement }: { readonly statement: Statement }) {
  const now = useNow();
  return (
    <>
      <Section title={words.sums}>
        <Card>
          {sumRows(statement).map(({ key, ...row }) => (
            <MoneyRow key={key} {...row} />
          ))}
        </Card>
      </Section>
      <Section title={words.dues}>
        <Card>
          {statement.dues.length === 0 ? <Notice tone="done" sentence={words.noDues} /> : null}
          {statement.dues.map(({ causeNo, dueOn, amountFen }) => (
            <View key={`${causeNo} ${dueOn}`} className="dealer-statements__row">
              <RowWords title={words.dueOn(dateWords(dueOn, now))} plain details={[causeNo]} />
              <View className="dealer-statements__aside">
                <MoneyText amount={amountWords(amountFen)} />
              </View>
            </View>
          ))}
        </Card>
      </Section>
    </>
  );
}
