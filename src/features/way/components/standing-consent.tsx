import { View } from '@tarojs/components';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useStandingConsent } from '../../../stores/position-consent';
import { standingConsentText as words } from '../../../text/position-consent';
import { useWithdrawal } from '../use-withdrawal';
import './way.scss';

/** What a technician agreed to for all his ways, what it means, and his changing his mind; it stands where nobody is on his way. */
export function StandingConsent({ membershipId }: { readonly membershipId: string }) {
  const { granted, decide } = useStandingConsent(membershipId);
  const { withdraw, error } = useWithdrawal(decide);
  return (
    <Section title={words.title} aside={<Tag tone={granted ? 'done' : 'quiet'}>{granted ? words.granted : words.notGranted}</Tag>}>
      <Card>
        {words.parts.map(({ title, body }) => (
          <View key={title} className="way__part">
            <View className="way__part-title">{title}</View>
            <View>{body}</View>
          </View>
        ))}
        <CardPart>
          <View className="way__muted">{granted ? words.holds : words.asked}</View>
          <View className="way__choices">
            {granted ? (
              <QuietAction size="small" label={words.takeBack} onPress={withdraw} />
            ) : (
              <PrimaryAction size="small" label={words.give} onPress={() => decide(true)} />
            )}
          </View>
          <FailureNotice error={granted ? undefined : error} />
        </CardPart>
      </Card>
    </Section>
  );
}
