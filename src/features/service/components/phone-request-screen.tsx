import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { PersonCard } from '../../../components/person-card/person-card';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { phoneRequestText as words } from '../../../text/work-orders';
import { useSaid } from '../said';
import { callersOf, callFrom, callFromNowhere, callOf, machineRow, withConversation, type Caller, type CallStart, type Conversed } from '../phone-request-model';
import { PhoneRequestForm, type AfterRecording } from './phone-request-form';

export interface PhoneRequestScreenProps {
  readonly then: AfterRecording;
  /** The conversation that it comes of. */
  readonly from?: Conversed;
}

const NOWHERE: Conversed = { phone: '', applianceId: '', consultationId: '' };

/** What a customer asks for by phone: who calls, and then what for. */
export function PhoneRequestScreen({ then, from = NOWHERE }: PhoneRequestScreenProps) {
  const [call, setCall] = useState<CallStart>();
  const [isBack, setIsBack] = useState(false);
  // The machine itself finds its home, whoever of the household asks.
  const search = from.applianceId === '' ? from.phone : from.applianceId;
  const found = useQuery('service.request.search', search === '' ? null : { search });
  const said = useSaid(from.consultationId);
  const known = isBack ? undefined : callOf(found.data?.matches ?? [], from);
  const chosen = call ?? known;
  const back = () => {
    setIsBack(true);
    setCall(undefined);
  };
  const isLooking = call === undefined && ((search !== '' && found.status === 'loading') || said === undefined);
  if (isLooking || said === undefined) {
    return (
      <Screen title={words.title}>
        <AsyncState query={{ status: 'loading', error: undefined, refresh: found.refresh }} cards={2} />
      </Screen>
    );
  }
  if (chosen !== undefined) return <PhoneRequestForm call={withConversation(chosen, from, said)} then={then} onBack={back} />;
  return <WhoCalls first={from.phone} onChoose={setCall} />;
}

function WhoCalls({ first, onChoose }: { readonly first: string; readonly onChoose: (call: CallStart) => void }) {
  const [search, setSearch] = useState(first);
  const query = useQuery('service.request.search', search === '' ? null : { search });
  const newcomer = <QuietAction label={words.newcomer} onPress={() => onChoose(callFromNowhere(search))} />;
  return (
    <Screen title={words.title} lead={words.lead} headline={words.headline} footer={<ActionBar>{newcomer}</ActionBar>}>
      <SearchBar value={search} placeholder={words.search} onSearch={setSearch} />
      {search === '' ? <EmptyState icon="call" title={words.hint} advice={words.hintAdvice} /> : null}
      {search !== '' && query.status !== 'ready' ? <AsyncState query={query} cards={2} /> : null}
      {query.status === 'ready' && query.data.matches.length === 0 ? <EmptyState icon="search" title={words.nobody} advice={words.nobodyHint} /> : null}
      {callersOf(query.data?.matches ?? []).map((caller) => (
        <CallerCard key={caller.key} caller={caller} onChoose={onChoose} />
      ))}
    </Screen>
  );
}

function CallerCard({ caller, onChoose }: { readonly caller: Caller; readonly onChoose: (call: CallStart) => void }) {
  return (
    <Card>
      <PersonCard name={`${caller.name} ${caller.phone}`} detail={caller.place} />
      <CardPart>
        {caller.matches.map((match) => {
          const { title, detail } = machineRow(match);
          return <ListRow key={match.id} icon="appliance" title={title} detail={detail} onPress={() => onChoose(callFrom(caller, match))} />;
        })}
        <ListRow icon="add" title={words.other} detail={words.otherHint} onPress={() => onChoose(callFrom(caller, null))} />
      </CardPart>
    </Card>
  );
}
