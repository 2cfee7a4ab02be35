import { View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import type { Role } from '../../../shared/domain/roles';
import { couponRulesText } from '../../../text/coupon-rules';
import { ruleView, type CouponRule } from '../coupon-rule-view';
import { OfferActions, type OfferMove } from './offer-actions';
import './offers.scss';

export interface CouponRuleRowProps {
  readonly rule: CouponRule;
  readonly role: Role | undefined;
  readonly onDo: (what: OfferMove | 'grant') => void;
}

/** A coupon rule with its state, and what may be done to it. */
export function CouponRuleRow({ rule, role, onDo }: CouponRuleRowProps) {
  const view = ruleView(rule, role);
  return (
    <Card>
      <View className="coupon-rule">
        <View className="coupon-rule__amount">
          <MoneyText amount={view.amount} size="headline" strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <RowWords title={view.title} details={[view.terms, view.purchase, view.detail]} />
        <OfferActions powers={view} onDo={onDo}>
          {view.canGrant ? (
            <QuietAction label={couponRulesText.grant} size="small" onPress={() => onDo('grant')} />
          ) : null}
        </OfferActions>
      </View>
    </Card>
  );
}
