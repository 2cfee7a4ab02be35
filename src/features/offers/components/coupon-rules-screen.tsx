import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import type { Role } from '../../../shared/domain/roles';
import { couponRulesText } from '../../../text/coupon-rules';
import type { CouponRule } from '../coupon-rule-view';
import { mayWrite } from '../view-model';
import { CouponRuleRow } from './coupon-rule-row';
import { CouponRuleSheet } from './coupon-rule-sheet';
import { GrantSheet } from './grant-sheet';
import { MoveSheet } from './move-sheet';
import type { OfferMove } from './offer-actions';

/** What is being done, and to which rule; null is a rule that is not there yet. */
interface Doing {
  readonly what: OfferMove | 'grant';
  readonly rule: CouponRule | null;
}

/** The office's coupon rules: writing them, opening and closing them, giving coupons by hand. */
export function CouponRulesScreen({ role }: { readonly role: Role | undefined }) {
  const query = useQuery('loyalty.coupon_rule.list', {});
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const footer = mayWrite(role) ? (
    <ActionBar>
      <PrimaryAction label={couponRulesText.create} onPress={() => setDoing({ what: 'edit', rule: null })} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen title={couponRulesText.title} width="wide" footer={footer}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {query.status === 'ready' ? (
        <Rules rules={query.data.rules} role={role} onDo={(what, rule) => setDoing({ what, rule })} />
      ) : (
        <AsyncState query={query} cards={3} />
      )}
      {doing === undefined ? null : (
        <DoingSheet
          doing={doing}
          onClose={() => setDoing(undefined)}
          onDone={(sentence) => {
            setDone(sentence);
            setDoing(undefined);
          }}
        />
      )}
    </Screen>
  );
}

interface RulesProps {
  readonly rules: readonly CouponRule[];
  readonly role: Role | undefined;
  readonly onDo: (what: Doing['what'], rule: CouponRule) => void;
}

function Rules({ rules, role, onDo }: RulesProps) {
  if (rules.length === 0) {
    return <EmptyState icon="coupon" title={couponRulesText.empty} advice={couponRulesText.emptyHint} />;
  }
  return (
    <>
      {rules.map((rule) => (
        <CouponRuleRow key={rule.id} rule={rule} role={role} onDo={(what) => onDo(what, rule)} />
      ))}
    </>
  );
}

interface DoingSheetProps {
  readonly doing: Doing;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function DoingSheet({ doing: { what, rule }, ...rest }: DoingSheetProps) {
  if (rule === null || what === 'edit') return <CouponRuleSheet rule={rule} {...rest} />;
  if (what === 'grant') return <GrantSheet rule={rule} {...rest} />;
  return <MoveSheet what={what} offer={rule} words={couponRulesText.moves[rule.trigger]} {...rest} />;
}
