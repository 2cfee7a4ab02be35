import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { MaskedPhone } from '../../../components/call-action/masked-phone';
import { CaseFrame } from '../../../components/case-frame/case-frame';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { Timeline } from '../../../components/timeline/timeline';
import { leadRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { ReferralCommand } from '../../../shared/domain/partners/referral';
import { useNow } from '../../../stores/clock';
import { partnersText as words } from '../../../text/partners';
import { referralFacts, referralMoments, referralTag, type Referral } from '../view-model';
import { ReferralSheet, type AskedCommand } from './referral-sheets';
import { ReferralWays } from './referral-ways';
import './partners.scss';

/** A customer who was sent on: what he wants, what became of him, and what to do next. */
export function ReferralScreen({ referralId }: { readonly referralId: string }) {
  const query = useQuery('partners.referral.get', { referralId });
  const [asking, setAsking] = useState<AskedCommand>();
  const [done, setDone] = useState<string>();
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={words.referral.title} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const referral = query.data;
  const finish = (command: ReferralCommand) => {
    setAsking(undefined);
    setDone(words.done[command]);
  };
  return (
    <CaseFrame
      title={words.referral.title}
      headline={referral.card.customerName}
      footer={<ReferralWays referral={referral} onAsk={setAsking} onDone={finish} />}
      done={done}
      history={{ title: words.referral.trail, content: <Card><Timeline moments={referralMoments(referral, now)} /></Card> }}
      sheet={asking === undefined ? null : <ReferralSheet command={asking} referralId={referralId} onClose={() => setAsking(undefined)} onDone={finish} />}
    >
      <Facts referral={referral} now={now} />
    </CaseFrame>
  );
}

function Facts({ referral, now }: { readonly referral: Referral; readonly now: number }) {
  const { card, leadId } = referral;
  const tag = referralTag(card);
  return (
    <Card>
      <Tag tone={tag.tone}>{tag.words}</Tag>
      <CardPart>
        <Phone referral={referral} />
      </CardPart>
      <CardPart>
        {referralFacts(referral, now).map(({ label, value }) => (
          <ListRow key={label} title={value} detail={label} />
        ))}
      </CardPart>
      {leadId === null ? null : <ListRow title={words.referral.lead} onPress={() => openPage(leadRoute, { leadId })} />}
    </Card>
  );
}

function Phone({ referral: { card, maySeePhone } }: { readonly referral: Referral }) {
  const { run, pending, error } = useCommand('partners.phone.reveal');
  const reveal = async () => {
    const result = await run({ referralId: card.id });
    return result.ok ? result.data.phone : undefined;
  };
  const hint = maySeePhone ? words.referral.revealHint : card.state === 'sent' ? words.referral.afterAccept : undefined;
  return <MaskedPhone masked={card.phoneMasked} hint={hint} callLabel={words.referral.call} reveal={maySeePhone ? { label: words.referral.reveal, pending, error, run: reveal } : undefined} />;
}
