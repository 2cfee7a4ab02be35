import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { commissionText } from '../../../text/commission';
import { payeeChoices, standingOf, type EarningsHome, type Standing } from '../standing-model';
import { EntryList } from './entry-list';
import { StandingCard } from './standing-card';
import { TermsCard } from './terms-card';

export interface EarningsScreenProps {
  readonly reader: 'customer' | 'staff';
  /** Where one goes from here, for whom the money is. */
  readonly onward: (standing: Standing) => ReactNode;
  readonly footer?: ReactNode;
}

/** What one has earned, what is on its way, and by which sales; of oneself and of every place one runs. */
export function EarningsScreen(props: EarningsScreenProps) {
  const { reader, footer } = props;
  const query = useQuery('commission.home.get', {});
  return (
    <Screen title={commissionText.titles[reader]} headline={commissionText.headlines[reader]} footer={footer}>
      {query.status === 'ready' ? <Ready {...props} home={query.data} /> : <AsyncState query={query} cards={3} />}
    </Screen>
  );
}

function Ready({ home, reader, onward }: EarningsScreenProps & { readonly home: EarningsHome }) {
  const [payeeId, setPayeeId] = useState(home.own.payeeId);
  const standing = standingOf(home, payeeId);
  const choices = payeeChoices(home);
  const terms = <TermsCard reader={reader} />;
  return (
    <>
      {choices.length < 2 ? null : <Segmented segments={choices} value={standing.payeeId} onChange={setPayeeId} />}
      <StandingCard standing={standing} />
      {onward(standing)}
      {standing.known ? null : terms}
      <EntryList payeeId={standing.payeeId} reader={reader} />
      {standing.known ? terms : null}
    </>
  );
}
