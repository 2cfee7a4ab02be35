import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import type { HeldGroup } from '../../../shared/domain/ledger/accounts';
import { useNow } from '../../../stores/clock';
import { booksText } from '../../../text/books';
import { bookSections, booksHead, type Books } from '../books-model';
import { AccountSearch } from './account-search';
import { BooksCheckSection } from './books-check';
import { LineParts } from './line-parts';
import { TrialBalance } from './trial-balance';
import './books.scss';

/** The company's books: what every account holds in all, and the way into any single one. */
export function BooksScreen() {
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<HeldGroup>();
  const balance = group === undefined ? <Balance onParts={setGroup} /> : <LineParts group={group} onBack={() => setGroup(undefined)} />;
  return (
    <Screen title={booksText.title} width="wide">
      <SearchBar value={search} placeholder={booksText.search.placeholder} onSearch={setSearch} />
      {search === '' ? balance : <AccountSearch search={search} />}
    </Screen>
  );
}

interface BalanceProps {
  readonly onParts: (group: HeldGroup) => void;
}

function Balance({ onParts }: BalanceProps) {
  const query = useQuery('ledger.books.get', {});
  return query.status === 'ready' ? <Sections books={query.data} onParts={onParts} /> : <AsyncState query={query} cards={4} />;
}

function Sections({ books, onParts }: { readonly books: Books } & BalanceProps) {
  const head = booksHead(books, useNow());
  return (
    <>
      <Notice tone={head.isBalanced ? 'done' : 'danger'} sentence={head.sentence} />
      <View className="books">
        {bookSections(books).map((section) => (
          <TrialBalance key={section.assetClass} section={section} onParts={onParts} />
        ))}
      </View>
      <View className="books__muted">{booksText.lead}</View>
      <BooksCheckSection />
    </>
  );
}
