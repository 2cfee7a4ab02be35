import { useState } from 'react';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { partnersText as words } from '../../../text/partners';
import type { Offer } from '../view-model';
import { OfferSheet } from './offer-sheet';
import { OwnOffers, ShownOffers } from './offers';
import { ReferSheet } from './refer-sheet';
import { Referrals } from './referrals';

type Tab = keyof typeof words.tabs;
type Asking = { readonly what: 'refer'; readonly offer: Offer } | { readonly what: 'write'; readonly offer: Offer | null };

export interface PartnersScreenProps {
  /** A partner himself; a member of ours; one who answers for others and sees what they sent on. */
  readonly as: 'partner' | 'member' | 'manager';
  /** Headquarters decides what is shown. */
  readonly mayHide: boolean;
  /** Whose customer is sent on; empty: one who is written down. */
  readonly leadId: string;
}

const TABS: Readonly<Record<PartnersScreenProps['as'], readonly Tab[]>> = { partner: ['received', 'own'], member: ['offers', 'mine'], manager: ['offers', 'mine', 'team'] };

/** What partners sell, and the customers whom we send on to them. */
export function PartnersScreen({ as, mayHide, leadId }: PartnersScreenProps) {
  const tabs = TABS[as];
  const [tab, setTab] = useState<Tab>(tabs[0] ?? 'offers');
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const finish = (sentence: string) => {
    setAsking(undefined);
    setDone(sentence);
  };
  const close = () => setAsking(undefined);
  const footer = (
    <ActionBar>
      <PrimaryAction label={words.offer.add} onPress={() => setAsking({ what: 'write', offer: null })} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={as === 'partner' ? words.partnerHeadline : words.headline} width="wide" footer={tab === 'own' ? footer : undefined}>
      <Segmented<Tab> segments={tabs.map((value) => ({ value, label: words.tabs[value] }))} value={tab} onChange={setTab} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {tab === 'offers' ? (
        <ShownOffers mayHide={mayHide} onRefer={(offer) => setAsking({ what: 'refer', offer })} onDone={finish} />
      ) : tab === 'own' ? (
        <OwnOffers onEdit={(offer) => setAsking({ what: 'write', offer })} onDone={finish} />
      ) : (
        <Referrals key={tab} of={tab} />
      )}
      {asking?.what === 'refer' ? <ReferSheet offer={asking.offer} leadId={leadId} onClose={close} onDone={finish} /> : null}
      {asking?.what === 'write' ? <OfferSheet offer={asking.offer} onClose={close} onDone={finish} /> : null}
    </Screen>
  );
}
