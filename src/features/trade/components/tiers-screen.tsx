import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { priceListRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { priceListText as words } from '../../../text/trade';
import { dayWords } from '../../../text/when';
import { listHeadView, type Tier } from '../price-view';
import { NewTierSheet } from './new-tier-sheet';

/** Every tier with its lists: which one holds, which one comes, which ones were. */
export function TiersScreen({ mayChange }: { readonly mayChange: boolean }) {
  const query = useQuery('trade.price.lists', {});
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState<string>();
  const now = useNow();
  const footer = (
    <ActionBar>
      <PrimaryAction label={words.newTier} onPress={() => setAdding(true)} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={words.headline} width="wide" footer={mayChange ? footer : undefined}>
      {saved === undefined ? null : <Notice tone="done" sentence={words.saved(dayWords(saved, now))} />}
      {query.status === 'ready' ? <Tiers tiers={query.data.tiers} now={now} /> : <AsyncState query={query} cards={2} />}
      {adding ? (
        <NewTierSheet
          onClose={() => setAdding(false)}
          onSaved={(effectiveFrom) => {
            setAdding(false);
            setSaved(effectiveFrom);
          }}
        />
      ) : null}
    </Screen>
  );
}

function Tiers({ tiers, now }: { readonly tiers: readonly Tier[]; readonly now: number }) {
  if (tiers.length === 0) return <EmptyState icon="shop" title={words.empty} advice={words.emptyHint} />;
  return (
    <>
      {tiers.map(({ id, name, lists }) => (
        <Section key={id} title={name}>
          <Card>
            {lists.map((list) => {
              const { title, detail, standing, tone } = listHeadView(list, now);
              return <ListRow key={list.id} title={title} detail={detail} aside={<Tag tone={tone}>{standing}</Tag>} onPress={() => openPage(priceListRoute, { listId: list.id })} />;
            })}
          </Card>
        </Section>
      ))}
    </>
  );
}
