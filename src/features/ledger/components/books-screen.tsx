import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { useNow } from '../../../stores/clock';
import { booksText } from '../../../text/books';
import { bookSections, booksHead, type Books } from '../books-model';
import { AccountSearch } from './account-search';
import { BooksCheckSection } from './books-check';
import { TrialBalance } from './trial-balance';
import './books.scss';

/** The company's books: what every account holds in all, and the way into any single one. */
export function BooksScreen() {
  const [search, setSearch] = useState('');
  return (
    <Screen title={booksText.title} width="wide">
      <SearchBar value={search} placeholder={booksText.search.placeholder} onSearch={setSearch} />
      {search === '' ? <Balance /> : <AccountSearch search={search} />}
    </Screen>
  );
}

function Balance() {
  const query = useQuery('ledger.books.get', {});
  return query.status === 'ready' ? <Sections books={query.data} /> : <AsyncState query={query} cards={4} />;
}

function Sections({ books }: { readonly books: Books }) {
  const head = booksHead(books, useNow());
  return (
    <>
      <Notice tone={head.isBalanced ? 'done' : 'danger'} sentence={head.sentence} />
      <View className="books">
        {bookSections(books).map((section) => (
          <TrialBalance key={section.assetClass} section={section} />
        ))}
      </View>
      <View className="books__muted">{booksText.lead}</View>
      <BooksCheckSection />
    </>
  );
}
