import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { dealerAccountRoute, dealerStatementsRoute, pickupsRoute, staffOrdersRoute, workOrdersRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { dealersText } from '../../../text/dealers';
import { dateWords } from '../../../text/when';
import { homeFigures, homeHeadline, piecesOf, totalOf, type Chosen, type Home } from '../view-model';
import { ConfirmPickup } from './confirm-pickup';
import { GoodsRow } from './goods-row';
import { PickupRow } from './pickup-row';
import './dealers.scss';

const { home: words } = dealersText;

/** What a dealer has, what he can take at his own price, and what is under way: choose, and it is two taps more. */
export function HomeScreen() {
  const query = useQuery('dealers.home.get', {});
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="wide">
        <AsyncState query={query} cards={4} />
      </Screen>
    );
  }
  return <ReadyHome home={query.data} />;
}

function ReadyHome({ home }: { readonly home: Home }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<string>();
  const { standing, goods } = home;
  const pieces = piecesOf(chosen);
  const finish = (sentence: string) => {
    setChosen({});
    setConfirming(false);
    setDone(sentence);
  };
  const footer =
    pieces === 0 ? undefined : (
      <ActionBar>
        <PrimaryAction label={words.take(pieces, amountWords(totalOf(chosen, goods)))} onPress={() => setConfirming(true)} />
      </ActionBar>
    );
  return (
    <Screen title={words.title} lead={standing.organisationName} headline={homeHeadline(standing)} width="wide" footer={footer}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <Money home={home} />
      <UnderWay home={home} />
      <Section title={words.goods}>
        {goods.map((row) => (
          <GoodsRow key={row.productId} row={row} quantity={chosen[row.productId] ?? 0} onChange={(quantity) => setChosen({ ...chosen, [row.productId]: quantity })} />
        ))}
        {goods.length > 0 ? null : (
          <EmptyState icon="shop" title={home.sells ? words.noGoods : words.noList} advice={home.sells ? words.noGoodsAdvice : words.noListAdvice} />
        )}
      </Section>
      {confirming ? <ConfirmPickup chosen={chosen} onClose={() => setConfirming(false)} onDone={finish} /> : null}
    </Screen>
  );
}

function Money({ home: { standing } }: { readonly home: Home }) {
  const now = useNow();
  const { hold, salesLimitFen, monthFen, comingFen } = standing;
  const toAccount = () => openPage(dealerAccountRoute, { organisationId: '' });
  return (
    <>
      {hold === null ? null : (
        <Notice tone="danger" sentence={words.held(dateWords(hold.sinceOn, now), amountWords(hold.overdueFen))} action={<TextAction label={words.topUp} onPress={toAccount} />} />
      )}
      <Card>
        <View className="dealers__figures" role="button" aria-label={words.account} onClick={toAccount}>
          {homeFigures(standing, now).map(({ label, value, note, late }) => (
            <View key={label} className="dealers__figure">
              <Text className="dealers__muted">{label}</Text>
              <Text className="dealers__value">{value}</Text>
              {note === null ? null : <Text className={late ? 'dealers__late' : 'dealers__muted'}>{note}</Text>}
            </View>
          ))}
        </View>
        {comingFen === 0 ? null : <View className="dealers__muted">{words.comingMargin(amountWords(comingFen))}</View>}
        {salesLimitFen === null ? null : <View className="dealers__muted">{words.month(amountWords(monthFen), amountWords(salesLimitFen))}</View>}
        <View className="dealers__links">
          <TextAction label={words.account} onPress={toAccount} />
          <TextAction label={dealerStatementsText.title} onPress={() => openPage(dealerStatementsRoute, {})} />
          <TextAction label={words.allPickups} onPress={() => openPage(pickupsRoute, {})} />
          <TextAction label={words.orders} onPress={() => openPage(staffOrdersRoute, {})} />
          <TextAction label={words.visits} onPress={() => openPage(workOrdersRoute, {})} />
        </View>
      </Card>
    </>
  );
}

/** So many pick-ups leave room for the models on one screen. */
const MOST_UNDER_WAY = 3;

function UnderWay({ home: { pickups, underWay } }: { readonly home: Home }) {
  if (pickups.length === 0) return null;
  const all = underWay > MOST_UNDER_WAY ? <TextAction label={words.allUnderWay(underWay)} onPress={() => openPage(pickupsRoute, {})} /> : undefined;
  return (
    <Section title={words.underWay} aside={all}>
      {pickups.slice(0, MOST_UNDER_WAY).map((card) => (
        <PickupRow key={card.id} card={card} own />
      ))}
    </Section>
  );
}
