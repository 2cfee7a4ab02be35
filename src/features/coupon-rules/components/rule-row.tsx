import { Text, View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { Tag } from '../../../components/tag/tag';
import type { Role } from '../../../shared/domain/roles';
import { couponRulesText } from '../../../text/coupon-rules';
import { ruleView, type CouponRule } from '../view-model';
import './coupon-rules.scss';

export interface RuleRowProps {
  readonly rule: CouponRule;
  readonly role: Role | undefined;
  readonly onDo: (what: 'edit' | 'open' | 'close' | 'grant') => void;
}

/** A coupon rule with its state, and what may be done to it. */
export function RuleRow({ rule, role, onDo }: RuleRowProps) {
  const view = ruleView(rule, role);
  const actions = [
    { what: 'grant', label: couponRulesText.grant, shown: view.canGrant },
    { what: 'edit', label: couponRulesText.edit, shown: view.canEdit },
    { what: 'open', label: couponRulesText.open, shown: view.canOpen },
    { what: 'close', label: couponRulesText.close, shown: view.canClose },
  ] as const;
  const shown = actions.filter((action) => action.shown);
  return (
    <Card>
      <View className="coupon-rule">
        <View className="coupon-rule__amount">
          <MoneyText amount={view.amount} size="headline" strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <View className="coupon-rule__words">
          <Text className="coupon-rule__title">{view.title}</Text>
          <Text className="coupon-rule__detail">{view.terms}</Text>
          {view.purchase === null ? null : <Text className="coupon-rule__detail">{view.purchase}</Text>}
          <Text className="coupon-rule__detail">{view.detail}</Text>
        </View>
        {shown.length === 0 ? null : (
          <View className="coupon-rule__actions">
            {shown.map(({ what, label }) => (
              <QuietAction key={what} label={label} size="small" onPress={() => onDo(what)} />
            ))}
          </View>
        )}
      </View>
    </Card>
  );
}
