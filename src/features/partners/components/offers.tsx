import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Segmented } from '../../../components/segmented/segmented';
import { PARTNER_KINDS, type PartnerKind } from '../../../shared/domain/roles';
import { partnerKindNames } from '../../../text/lead-names';
import { partnersText as words } from '../../../text/partners';
import type { Offer } from '../view-model';
import { OfferCard } from './offer-card';

type Kind = PartnerKind | 'all';

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [{ value: 'all', label: words.kinds.all }, ...PARTNER_KINDS.map((value) => ({ value, label: partnerKindNames[value] }))];

export interface ShownOffersProps {
  /** Answers for what our people recommend. */
  readonly mayHide: boolean;
  readonly onRefer: (offer: Offer) => void;
  readonly onDone: (sentence: string) => void;
}

/** What the partners of the company sell, by their trade. */
export function ShownOffers({ mayHide, onRefer, onDone }: ShownOffersProps) {
  const [kind, setKind] = useState<Kind>('all');
  const query = usePagedQuery('partners.offer.list', kind === 'all' ? { of: 'shown' } : { of: 'shown', kind });
  return (
    <>
      <Segmented<Kind> segments={KINDS} value={kind} onChange={setKind} />
      <PagedList
        query={query}
        empty={<EmptyState icon="shop" {...words.empty.offers} />}
        renderRow={(offer) => (
          <OfferCard offer={offer}>
            {mayHide ? <ShowAction offer={offer} onDone={onDone} /> : null}
            <QuietAction label={words.offer.refer} size="small" onPress={() => onRefer(offer)} />
          </OfferCard>
        )}
      />
    </>
  );
}

/** A partner's own, hidden ones too. */
export function OwnOffers({ onEdit, onDone }: { readonly onEdit: (offer: Offer) => void; readonly onDone: (sentence: string) => void }) {
  const query = usePagedQuery('partners.offer.list', { of: 'own' });
  return (
    <PagedList
      query={query}
      empty={<EmptyState icon="shop" {...words.empty.own} />}
      renderRow={(offer) => (
        <OfferCard offer={offer}>
          <ShowAction offer={offer} onDone={onDone} />
          <QuietAction label={words.offer.edit} size="small" onPress={() => onEdit(offer)} />
        </OfferCard>
      )}
    />
  );
}

function ShowAction({ offer: { id: offerId, shown }, onDone }: { readonly offer: Offer; readonly onDone: (sentence: string) => void }) {
  const { run, pending, error } = useCommand('partners.offer.show');
  const turn = async () => {
    const result = await run({ offerId, shown: !shown });
    if (result.ok) onDone(result.data.shown ? words.offer.nowShown : words.offer.nowHidden);
  };
  return (
    <>
      <FailureNotice error={error} />
      <QuietAction label={shown ? words.offer.hide : words.offer.show} size="small" loading={pending} onPress={() => void turn()} />
    </>
  );
}
