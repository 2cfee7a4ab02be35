import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { drawsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { lotteryText } from '../../../text/lottery';
import { useDraw } from '../use-draw';
import { headlineOf, nextDrawView, type LotteryPage } from '../view-model';
import { DrawSheet } from './draw-sheet';
import { MyDraw } from './my-draw';
import { OddsCard } from './odds-card';
import { ProofCard, TermsCard } from './terms-card';

const MOST_DRAWS = 5;

/** One lottery: what there is to win with which chance, drawing, and how to check it. */
export function LotteryScreen({ lotteryId }: { readonly lotteryId: string }) {
  const query = useQuery('loyalty.lottery.get', { lotteryId });
  if (query.status !== 'ready') {
    return (
      <Screen title={lotteryText.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  return <Ready page={query.data} onStale={query.refresh} />;
}

interface ReadyProps {
  readonly page: LotteryPage;
  /** The server knows better than what is shown. */
  readonly onStale: () => void;
}

function Ready({ page, onStale }: ReadyProps) {
  const { lottery, mine } = page;
  const { phase, error, begin, confirm, close } = useDraw(lottery.id, onStale);
  const next = nextDrawView(page);
  const footer =
    next === null ? undefined : (
      <ActionBar note={next.note}>
        <PrimaryAction
          label={next.label}
          loading={phase?.name === 'drawing'}
          disabled={next.isShort}
          onPress={() => begin(next.costPoints)}
        />
      </ActionBar>
    );
  return (
    <Screen title={lotteryText.title} lead={lottery.title} headline={headlineOf(page, useNow())} footer={footer}>
      <OddsCard lottery={lottery} />
      <TermsCard lottery={lottery} />
      {mine.length === 0 ? null : <Mine mine={mine} />}
      <ProofCard lottery={lottery} />
      {phase === undefined ? null : (
        <DrawSheet page={page} phase={phase} error={error} onConfirm={confirm} onAgain={begin} onClose={close} />
      )}
    </Screen>
  );
}

function Mine({ mine }: Pick<LotteryPage, 'mine'>) {
  const aside = <TextAction label={lotteryText.mine.title} onPress={() => openPage(drawsRoute, {})} />;
  return (
    <Section title={lotteryText.mine.here} aside={aside}>
      <Card>
        {mine.slice(0, MOST_DRAWS).map((draw) => (
          <MyDraw key={draw.id} draw={draw} />
        ))}
      </Card>
    </Section>
  );
}
