import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { keptSeed } from '../../../shared/domain/loyalty/draw-proof';
import { componentText } from '../../../text/components';
import { lotteryText } from '../../../text/lottery';
import { faultsOf, publishedOf, verdictView, winsView, type Published, type RecordedDraw } from '../record-view';
import type { LotteryPage } from '../view-model';
import { Fingerprint } from './fingerprint';
import { RecordRow } from './record-row';
import './lottery.scss';

const words = lotteryText.record;
/** Rows drawn at a time; all that are known are checked. */
const SHOWN_STEP = 20;

/** Everybody's draws of a lottery that is over, each reckoned again on this phone. */
export function RecordScreen({ lotteryId }: { readonly lotteryId: string }) {
  const query = useQuery('loyalty.lottery.get', { lotteryId });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const published = publishedOf(query.data.lottery);
  if (published !== null) return <Record page={query.data} published={published} />;
  return (
    <Screen title={words.title} lead={query.data.lottery.title}>
      <EmptyState icon="clock" title={words.waiting} advice={words.waitingHint} action={<PrimaryAction label={componentText.retry} onPress={query.refresh} />} />
    </Screen>
  );
}

interface RecordProps {
  readonly page: LotteryPage;
  readonly published: Published;
}

function Record({ page, published }: RecordProps) {
  const query = usePagedQuery('loyalty.lottery.record', { lotteryId: published.id });
  const { data: draws, hasMore, isLoadingMore, loadMore } = query;
  const isWhole = !hasMore;
  const faults = useMemo(() => faultsOf(published, draws ?? [], isWhole), [published, draws, isWhole]);
  if (draws === undefined) {
    return (
      <Screen title={words.title} lead={page.lottery.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const verdict = verdictView(faults, draws.length, isWhole);
  return (
    <Screen title={words.title} lead={page.lottery.title} headline={verdict.headline}>
      {verdict.faults.map((sentence) => (
        <Notice key={sentence} tone="danger" sentence={sentence} />
      ))}
      {verdict.faults.length === 0 ? null : <Notice tone="now" sentence={words.complain} />}
      {hasMore ? (
        <View className="lottery__end">
          <TextAction label={isLoadingMore ? componentText.loadingMore : words.checkMore} onPress={loadMore} />
        </View>
      ) : null}
      {isWhole && draws.length > 0 ? <Wins draws={draws} published={published} /> : null}
      <SeedCard published={published} />
      <Rows draws={draws} published={published} personTag={page.personTag} />
    </Screen>
  );
}

function Wins({ published, draws }: Pick<RowsProps, 'published' | 'draws'>) {
  return (
    <Section title={words.wins}>
      <Card>
        {winsView(published, draws).map(({ id, title, won }) => (
          <MoneyRow key={id} label={title} amount={won} />
        ))}
      </Card>
    </Section>
  );
}

function SeedCard({ published }: Pick<RecordProps, 'published'>) {
  const isKept = keptSeed(published);
  return (
    <Card>
      <Fingerprint label={words.seed} value={published.seed} />
      <Fingerprint label={words.hash} value={published.seedHash} />
      <Fingerprint label={words.id} value={published.id} />
      <CardPart>
        <View>{isKept ? words.sameSeed : words.otherSeed}</View>
        <View className="lottery__muted">{words.how}</View>
      </CardPart>
    </Card>
  );
}

interface RowsProps extends Pick<RecordProps, 'published'> {
  readonly draws: readonly RecordedDraw[];
  readonly personTag: string;
}

function Rows({ draws, published, personTag }: RowsProps) {
  const [shown, setShown] = useState(SHOWN_STEP);
  if (draws.length === 0) return null;
  const drewToo = draws.some((draw) => draw.personTag === personTag);
  return (
    <Section title={words.rows}>
      {drewToo ? <Notice tone="quiet" sentence={words.me(personTag)} /> : null}
      <Card>
        {draws.slice(0, shown).map((draw) => (
          <RecordRow key={draw.id} draw={draw} published={published} ownTag={personTag} />
        ))}
      </Card>
      {shown < draws.length ? (
        <View className="lottery__end">
          <TextAction label={words.more} onPress={() => setShown(shown + SHOWN_STEP)} />
        </View>
      ) : null}
    </Section>
  );
}
