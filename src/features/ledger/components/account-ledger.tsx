import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { ledgerText } from '../../../text/ledger';
import { useOpensAll, useReader } from '../use-reader';
import { balanceView, postingsByDay, type Posting } from '../view-model';
import { BalanceCard } from './balance-card';
import { PostingRow } from './posting-row';
import { PostingSheet } from './posting-sheet';

/** Everything behind one balance: how much, of what, and every posting that made it so. */
export function AccountLedger({ account }: { readonly account: string }) {
  const query = usePagedQuery('ledger.account.explain', { account });
  const reader = useReader();
  const opensAll = useOpensAll();
  const now = useNow();
  const [opened, setOpened] = useState<Posting | null>(null);
  const { first, data } = query;
  const days = data === undefined ? undefined : postingsByDay(data, reader, now);
  return (
    <>
      {first === undefined ? null : <BalanceCard view={balanceView(account, first.balance, now)} />}
      <PagedList
        query={{ ...query, data: days }}
        renderRow={({ title, postings }) => (
          <Section title={title}>
            <Card>
              {postings.map(({ row, posting }) => (
                <PostingRow key={row.id} row={row} onOpen={() => setOpened(posting)} />
              ))}
            </Card>
          </Section>
        )}
        empty={<EmptyState icon="order" title={ledgerText.empty.headline} advice={ledgerText.empty.advice} />}
      />
      <PostingSheet posting={opened} reader={reader} opensAll={opensAll} onClose={() => setOpened(null)} />
    </>
  );
}
