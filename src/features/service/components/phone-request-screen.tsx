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
import { callersOf, callFrom, callFromNowhere, callOf, machineRow, withConversation, type Caller, type CallStart, type Conversed } from '../phone-request-model';
import { PhoneRequestForm, type AfterRecording } from './phone-request-form';

export interface PhoneRequestScreenProps {
  readonly then: AfterRecording;
  /** The conversation that it comes of. */
  readonly from?: Conversed;
}

const NOWHERE: Conversed = { phone: '', applianceId: '', description: '', consultationId: '' };

/** What a customer asks for by phone: who calls, and then what for. */
export function PhoneRequestScreen({ then, from = NOWHERE }: PhoneRequestScreenProps) {
  const [call, setCall] = useState<CallStart>();
  const [isBack, setIsBack] = useState(false);
  const found = useQuery('service.request.search', from.phone === '' ? null : { search: from.phone });
  const known = isBack ? undefined : callOf(found.data?.matches ?? [], from);
  const chosen = call ?? known;
  const back = () => {
    setIsBack(true);
    setCall(undefined);
  };
  if (chosen !== undefined) return <PhoneRequestForm call={withConversation(chosen, from)} then={then} onBack={back} />;
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
