import { View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { PersonCard } from '../../../components/person-card/person-card';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { growthAccountOf } from '../../../shared/domain/loyalty/growth-account';
import { memberPointsText } from '../../../text/member-points';
import { memberView, type FoundMember } from '../view-model';

export interface MemberCardProps {
  readonly member: FoundMember;
  readonly phone: string;
  /** Undefined for who may only look. */
  readonly onAdjust: (() => void) | undefined;
}

/** A member's points and level; each opens what is behind it. */
export function MemberCard({ member, phone, onAdjust }: MemberCardProps) {
  const view = memberView(member);
  const open = (account: string) => () => openPage(ledgerRoute, { account });
  return (
    <Card>
      <PersonCard name={view.name} detail={phone} aside={<Tag>{view.level}</Tag>} />
      <CardPart>
        <ListRow
          icon="points"
          title={view.label}
          detail={memberPointsText.explain}
          aside={
            view.isDebt ? <Tag tone="danger">{view.figure}</Tag> : <MoneyText amount={view.figure} size="title" strong />
          }
          onPress={open(member.account)}
        />
        <ListRow
          icon="people"
          title={view.detail}
          detail={view.benefits}
          onPress={open(growthAccountOf(member.account))}
        />
      </CardPart>
      {onAdjust === undefined ? null : (
        <View>
          <QuietAction label={memberPointsText.adjust} onPress={onAdjust} />
        </View>
      )}
    </Card>
  );
}
