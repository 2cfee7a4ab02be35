import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { statementsText as words } from '../../../text/statements';
import { hasOwnActions, statementView, type Statement, type StatementLine } from '../view-model';
import { BookActions } from './book-actions';
import { NamePayee } from './name-payee';
import { OwnActions } from './own-actions';
import { PayoutCard } from './payout-card';
import { PayoutEvidence } from './payout-evidence';
import { StatementLines } from './statement-lines';
import './statements.scss';

export interface StatementScreenProps {
  readonly statementId: string;
  /** Who keeps the books also sees what shows a payment by hand. */
  readonly forBooks?: boolean;
}

/** One statement: how it comes to what it says, every posting behind it, and what its reader can do about it. */
export function StatementScreen({ statementId, forBooks = false }: StatementScreenProps) {
  const query = useQuery('commission.statement.get', { statementId });
  const [disputing, setDisputing] = useState<StatementLine>();
  const statement = query.status === 'ready' ? query.data : undefined;
  return (
    <Screen title={words.titles.one} footer={statement === undefined || !hasOwnActions(statement) ? undefined : <OwnActions statement={statement} about={disputing} onAsked={() => setDisputing(undefined)} />}>
      {statement === undefined || query.status !== 'ready' ? <AsyncState query={query} cards={3} /> : <Statement statement={statement} forBooks={forBooks} onDispute={setDisputing} />}
    </Screen>
  );
}

interface StatementProps {
  readonly statement: Statement;
  readonly forBooks: boolean;
  readonly onDispute: (line: StatementLine) => void;
}

function Statement({ statement, forBooks, onDispute }: StatementProps) {
  const view = statementView(statement, useNow());
  const { statementId, payout, earlier, commands } = statement;
  return (
    <>
      <Card>
        <View className="statement-row">
          <RowWords title={view.name} details={[view.period, view.detail]} />
          <View className="statement-row__aside">
            <MoneyText amount={view.amount} size="title" strong />
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          </View>
        </View>
        {view.confirmed === null ? null : <View className="statement__muted">{view.confirmed}</View>}
        {view.due === null ? null : <View className="statement__muted">{view.due}</View>}
      </Card>
      {view.hint === null ? null : <Notice tone="quiet" sentence={view.hint} />}
      <BookActions statement={statement} />
      {commands.includes('name') ? <NamePayee statement={statement} /> : null}
      {forBooks && statement.nameNeeded ? <Notice tone="now" sentence={words.naming.office} /> : null}
      {payout === null ? null : <PayoutCard payout={payout} own={!forBooks} action={forBooks && payout.evidenceCount > 0 ? <PayoutEvidence payoutId={payout.payoutId} /> : null} />}
      {earlier.length === 0 ? null : (
        <Section title={words.earlier}>
          {earlier.map((attempt) => (
            <PayoutCard key={attempt.payoutId} payout={attempt} own={!forBooks} />
          ))}
        </Section>
      )}
      {view.talk.length === 0 ? null : (
        <Card>
          {view.talk.map(({ key, who, when, words: said }) => (
            <RowWords key={key} title={said} details={[`${who} · ${when}`]} />
          ))}
        </Card>
      )}
      <Section title={words.sum}>
        <Card>
          {view.rows.map((row) => (
            <MoneyRow key={row.label} {...row} />
          ))}
        </Card>
      </Section>
      <StatementLines statementId={statementId} onDispute={commands.includes('dispute') ? onDispute : undefined} />
    </>
  );
}
