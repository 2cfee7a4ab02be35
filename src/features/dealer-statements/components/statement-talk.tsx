import { View } from '@tarojs/components';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { talkView, type Statement } from '../view-model';
import { AnswerSheet } from './answer-sheet';
import './dealer-statements.scss';

/** What the dealer doubts, and what the office says to it. */
export function StatementTalk({ statement: { card, objections } }: { readonly statement: Statement }) {
  const [answering, setAnswering] = useState<string>();
  const now = useNow();
  if (objections.length === 0) return null;
  return (
    <Section title={words.talk}>
      {objections
        .map((objection) => talkView(objection, now))
        .map(({ id, said, who, answer, mayAnswer }) => (
          <Card key={id}>
            <RowWords title={said} details={who} />
            {answer === null ? (
              <View className="dealer-statements__muted">{words.waitsForAnswer}</View>
            ) : (
              <View className="dealer-statements__answer">
                <RowWords title={answer.said} details={answer.who} />
              </View>
            )}
            {mayAnswer ? (
              <View className="dealer-statements__actions">
                <QuietAction label={words.office.answer} size="small" onPress={() => setAnswering(id)} />
              </View>
            ) : null}
          </Card>
        ))}
      {answering === undefined ? null : <AnswerSheet statementId={card.id} objectionId={answering} onClose={() => setAnswering(undefined)} />}
    </Section>
  );
}
