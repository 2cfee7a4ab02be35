import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { tellLeadRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { leadsText as words } from '../../../text/leads';
import { LeadRow } from './lead-row';

type Of = keyof typeof words.tabs;
type Filter = keyof typeof words.filters;

const segment = <Value extends string>(labels: Readonly<Record<Value, string>>, values: readonly Value[]) =>
  values.map((value) => ({ value, label: labels[value] }));

const FILTERS: Readonly<Record<Of, readonly Filter[]>> = {
  mine: ['following', 'late', 'won', 'lost'],
  team: ['new', 'following', 'late', 'won', 'lost'],
  pool: [],
};

export interface LeadsScreenProps {
  /** Manages others, whose leads he sees too. */
  readonly isManager: boolean;
  /** Follows leads himself: his own come first. */
  readonly startsWith: Of;
}

/** The leads that one follows, those of one's team, and those that one may take. */
export function LeadsScreen({ isManager, startsWith }: LeadsScreenProps) {
  const [of, setOf] = useState<Of>(startsWith);
  const [filter, setFilter] = useState<Filter>(startsWith === 'team' ? 'new' : 'following');
  const [search, setSearch] = useState('');
  const tabs = segment<Of>(words.tabs, isManager ? ['team', 'mine', 'pool'] : ['mine', 'pool']);
  const choose = (next: Of) => {
    setOf(next);
    setFilter(next === 'team' ? 'new' : 'following');
    setSearch('');
  };
  const footer = (
    <ActionBar>
      <PrimaryAction label={words.tell} onPress={() => openPage(tellLeadRoute, { workOrderId: '' })} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={words.headline} width="wide" footer={footer}>
      <Segmented<Of> segments={tabs} value={of} onChange={choose} />
      {of === 'pool' ? null : (
        <>
          <SearchBar value={search} placeholder={words.search} onSearch={setSearch} />
          {search === '' ? <Segmented<Filter> segments={segment(words.filters, FILTERS[of])} value={filter} onChange={setFilter} /> : null}
        </>
      )}
      <List key={`${of}:${filter}:${search}`} of={of} filter={filter} search={search} />
    </Screen>
  );
}

function List({ of, filter, search }: { readonly of: Of; readonly filter: Filter; readonly search: string }) {
  const query = usePagedQuery('leads.lead.list', of === 'pool' ? { of } : search === '' ? { of, filter } : { of, search });
  return <PagedList query={query} renderRow={(card) => <LeadRow card={card} own={of === 'mine'} />} empty={<EmptyState icon="person" {...emptyWords(of, filter, search)} />} />;
}

function emptyWords(of: Of, filter: Filter, search: string) {
  if (search !== '') return words.empty.found;
  return of === 'pool' || filter === 'following' ? words.empty[of] : words.empty.filtered;
}
