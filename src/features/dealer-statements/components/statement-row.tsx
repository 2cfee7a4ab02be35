import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { dealerStatementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { cardView, type StatementCard } from '../view-model';
import './dealer-statements.scss';

/** A statement in a list. @param own whether it is the reader's, who knows whose it is */
export function StatementRow({ card, own }: { readonly card: StatementCard; readonly own: boolean }) {
  const { name, period, detail, reminded, closing, tag } = cardView(card, useNow());
  return (
    <Card onPress={() => openPage(dealerStatementRoute, { statementId: card.id })}>
      <View className="dealer-statements__row">
        <RowWords title={own ? period : name} details={[own ? null : period, detail, own ? null : reminded]} />
        <View className="dealer-statements__aside">
          <MoneyText amount={closing} strong />
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
      </View>
    </Card>
  );
}
