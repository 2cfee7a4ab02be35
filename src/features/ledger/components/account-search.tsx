import { useQuery, type QueryState } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { booksText } from '../../../text/books';
import { foundAccounts, phoneIn } from '../books-model';

/** The accounts of the order, member or model that one looks for. */
export function AccountSearch({ search }: { readonly search: string }) {
  const phone = phoneIn(search);
  const member = useQuery('loyalty.member.find', phone === null ? null : { phone });
  const orders = useQuery('orders.order.list', { search });
  const products = useQuery('catalog.price.list', { search, kind: 'product' });
  const waitsFor = [orders, products, ...(phone === null ? [] : [knownOrNot(member)])].find(({ status }) => status !== 'ready');
  if (waitsFor !== undefined) return <AsyncState query={waitsFor} cards={2} />;

  const found = foundAccounts(search, {
    member: member.data,
    orders: orders.data?.rows ?? [],
    products: products.data?.rows ?? [],
  });
  if (found.length === 0) {
    return <EmptyState icon="search" title={booksText.search.nothing} advice={booksText.search.nothingHint} />;
  }
  return (
    <Section title={booksText.search.found}>
      <Card>
        {found.map(({ account, title, detail, figure }) => (
          <ListRow
            key={account}
            title={title}
            detail={detail}
            aside={figure === '' ? undefined : <MoneyText amount={figure} />}
            onPress={() => openPage(ledgerRoute, { account })}
          />
        ))}
      </Card>
    </Section>
  );
}

/** Nobody having this number is an answer too. */
function knownOrNot<Data>(query: QueryState<Data>): Pick<QueryState<Data>, 'status' | 'error' | 'refresh'> {
  const isNobody = query.status === 'error' && query.error.code === 'loyalty.person.missing';
  return isNobody ? { ...query, status: 'ready', error: undefined } : query;
}
