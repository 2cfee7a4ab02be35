import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { dealerStatementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealerPapersText } from '../../../text/dealer-papers';
import { tradeText } from '../../../text/trade';
import { momentWords } from '../../../text/when';
import { correctionView, type Correction } from '../view-model';

const { correction: words } = dealerPapersText;

/** A correction of a dealer's account: who asked for it, who booked it, and why. */
export function CorrectionScreen({ correctionId }: { readonly correctionId: string }) {
  const query = useQuery('dealers.correction.get', { correctionId });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={1} />
      </Screen>
    );
  }
  return <Shown correction={query.data} />;
}

function Shown({ correction }: { readonly correction: Correction }) {
  const now = useNow();
  const { correctionNo, organisationName, amountFen, subject, reason, askedByName, askedAt, decision, statementId } = correction;
  const { tag } = correctionView(correction, now);
  const amount = amountWords(Math.abs(amountFen));
  return (
    <Screen title={words.title} lead={words.lead(correctionNo, organisationName)} headline={amountFen > 0 ? words.to(amount) : words.from(amount)}>
      <Card>
        <ListRow title={words.subject} detail={tradeText.subjects[subject]} aside={<Tag tone={tag.tone}>{tag.words}</Tag>} />
        <ListRow title={words.reason} detail={reason} />
        <ListRow title={words.asked} detail={words.by(askedByName, momentWords(askedAt, now))} />
        {decision === null ? null : <ListRow title={words.decided} detail={words.decidedBy(decision.byName, decision.reason, momentWords(decision.at, now))} />}
      </Card>
      {statementId === null ? null : <TextAction label={words.statement} onPress={() => openPage(dealerStatementRoute, { statementId })} />}
    </Screen>
  );
}
