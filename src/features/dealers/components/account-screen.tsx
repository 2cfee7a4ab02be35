import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { dealerTermsRoute, ledgerRoute, topUpRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { ownTermsText } from '../../../text/trade';
import { dateWords, momentWords } from '../../../text/when';
import { openPaper } from '../../../routes/open-paper';
import { accountRows, topUpWords } from '../view-model';
import { TopUpSheet } from './top-up-sheet';
import './dealers.scss';

const { account: words, home } = dealersText;
type Account = Output<'dealers.account.get'>;

interface AccountScreenProps {
  readonly organisationId: string;
  /** What who keeps the books does with it. */
  readonly children?: ReactNode;
}

/** A dealer's account: what he has, what he owes by when, and the money he brought. @param organisationId empty: one's own */
export function AccountScreen({ organisationId, children }: AccountScreenProps) {
  const query = useQuery('dealers.account.get', organisationId === '' ? {} : { organisationId });
  const [topping, setTopping] = useState(false);
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const { standing, mayTopUp } = query.data;
  const { hold, balanceFen, termDays, salesLimitFen } = standing;
  const explain = () => openPage(ledgerRoute, { account: standing.account });
  const footer = mayTopUp ? (
    <ActionBar>
      <PrimaryAction label={words.topUp} onPress={() => setTopping(true)} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen
      title={words.title}
      lead={standing.organisationName}
      headline={balanceFen < 0 ? words.owing(amountWords(-balanceFen)) : words.headline(amountWords(balanceFen))}
      footer={footer}
    >
      {hold === null ? null : <Notice tone="danger" sentence={home.held(dateWords(hold.sinceOn, now), amountWords(hold.overdueFen))} />}
      <Card>
        {accountRows(standing).map(({ label, amount }) => (
          <MoneyRow key={label} label={label} amount={amount} onPress={explain} />
        ))}
        <MoneyRow label={words.term(termDays)} amount={salesLimitFen === null ? '' : words.monthLimit(amountWords(salesLimitFen))} weight="part" />
        <View className="dealers__links">
          <TextAction label={words.explain} onPress={explain} />
          {mayTopUp ? <TextAction label={ownTermsText.title} onPress={() => openPage(dealerTermsRoute, {})} /> : null}
        </View>
      </Card>
      {children}
      <Dues account={query.data} now={now} />
      <TopUps account={query.data} now={now} />
      {topping ? <TopUpSheet onClose={() => setTopping(false)} /> : null}
    </Screen>
  );
}

function Dues({ account: { dues }, now }: { readonly account: Account; readonly now: number }) {
  return (
    <Section title={words.dues}>
      <Card>
        {dues.length === 0 ? words.noDues : null}
        {dues.map(({ cause, causeId, causeNo, dueOn, amountFen }) => (
          <ListRow
            key={`${causeNo}-${dueOn}`}
            title={home.dueOn(dateWords(dueOn, now))}
            detail={words.causes[cause](causeNo)}
            aside={
              <>
                {dueOn < dayOf(now) ? <Tag tone="danger">{words.overdue}</Tag> : null}
                <MoneyText amount={amountWords(amountFen)} />
              </>
            }
            onPress={() => openPaper({ cause, id: causeId })}
          />
        ))}
      </Card>
    </Section>
  );
}

function TopUps({ account: { topUps }, now }: { readonly account: Account; readonly now: number }) {
  if (topUps.length === 0) return null;
  return (
    <Section title={words.topUps}>
      <Card>
        {topUps.map((topUp) => (
          <ListRow
            key={topUp.id}
            title={topUpWords(topUp).words}
            detail={momentWords(topUp.createdAt, now)}
            aside={<MoneyText amount={amountWords(topUp.amountFen)} />}
            onPress={() => openPage(topUpRoute, { topUpId: topUp.id })}
          />
        ))}
      </Card>
    </Section>
  );
}
