import { ChoiceField, type Choice } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import type { PrizeKind } from '../../../shared/domain/loyalty/states';
import { offersText } from '../../../text/offers';
import type { GiftDraft, GiftProblems } from '../gift-draft';
import { CouponChoice } from './coupon-choice';
import { ProductChoice } from './product-choice';

const { gift: words } = offersText;

export interface GiftFieldsProps<Draft extends GiftDraft> {
  readonly draft: Draft;
  readonly kinds: readonly Choice<Draft['kind']>[];
  readonly problems: GiftProblems;
  readonly onChange: (draft: Draft) => void;
}

/** What somebody gets: of which kind, what exactly, what it is called, how many there are. */
export function GiftFields<Draft extends GiftDraft>({ draft, kinds, problems, onChange }: GiftFieldsProps<Draft>) {
  return (
    <>
      <ChoiceField<PrizeKind>
        label={words.kind}
        value={draft.kind}
        choices={kinds}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'goods' ? (
        <ProductChoice
          product={draft.product}
          error={problems.product}
          onChange={(product) =>
            onChange({ ...draft, product, title: draft.title === '' ? product.shown : draft.title })
          }
        />
      ) : null}
      {draft.kind === 'points' ? (
        <TextField
          label={words.points}
          value={draft.points}
          keyboard="number"
          maxLength={9}
          error={problems.points}
          onChange={(points) => onChange({ ...draft, points })}
        />
      ) : null}
      {draft.kind === 'coupon' ? (
        <CouponChoice
          coupon={draft.coupon}
          error={problems.coupon}
          onChange={(coupon, title) => onChange({ ...draft, coupon, title: draft.title === '' ? title : draft.title })}
        />
      ) : null}
      <TextField
        label={words.title}
        value={draft.title}
        placeholder={words.titlePlaceholder}
        maxLength={30}
        error={problems.title}
        onChange={(title) => onChange({ ...draft, title })}
      />
      <TextField
        label={words.quantity}
        value={draft.quantity}
        keyboard="number"
        maxLength={6}
        error={problems.quantity}
        onChange={(quantity) => onChange({ ...draft, quantity })}
      />
    </>
  );
}
