import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Section } from '../../../components/section/section';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { HeldGroup } from '../../../shared/domain/ledger/accounts';
import { booksText } from '../../../text/books';
import { accountGroupNames } from '../../../text/ledger';
import { partOfLineView } from '../books-model';

const { parts: words } = booksText;

export interface LinePartsProps {
  readonly group: HeldGroup;
  readonly onBack: () => void;
}

/** The accounts that one line of the trial balance is made of: who still owes, who has points, what lies on which shelf. */
export function LineParts({ group, onBack }: LinePartsProps) {
  const query = usePagedQuery('ledger.account.list', { group });
  return (
    <Section title={accountGroupNames[group]} aside={<TextAction label={words.back} onPress={onBack} />}>
      <PagedList
        query={query}
        renderRow={(row) => {
          const { account, title, detail, amount } = partOfLineView(row, group);
          return (
            <Card>
              <ListRow title={title} detail={detail} aside={<MoneyText amount={amount} />} onPress={() => openPage(ledgerRoute, { account })} />
            </Card>
          );
        }}
        empty={<EmptyState icon="done" title={words.empty} advice={words.emptyHint} />}
      />
    </Section>
  );
}
