import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { CallAction } from '../../../components/call-action/call-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { PersonCard } from '../../../components/person-card/person-card';
import { Section } from '../../../components/section/section';
import { StageTrack } from '../../../components/stage-track/stage-track';
import { Tag } from '../../../components/tag/tag';
import { staffConsultationRoute, staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { workOrdersText as words } from '../../../text/work-orders';
import type { staffWorkOrderView } from '../staff-model';
import './staff-work-order-screen.scss';

interface PartProps {
  readonly view: ReturnType<typeof staffWorkOrderView>;
}

/** Where it stands, whose it is, where, and what was said and shown of it. */
export function StaffFacts({ view }: PartProps) {
  const { id, tag, workOrderNo, stages, trackDescription, customer, facts, coverage, pictures, orderId, consultationId } = view;
  const files = useQuery('service.media.list', pictures.length === 0 ? null : { workOrderId: id });
  return (
    <>
      <Card>
        <View className="staff-visit-page__top">
          <View className="staff-visit-page__muted">{workOrderNo}</View>
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
        <StageTrack stages={stages} description={trackDescription} />
        <CardPart>
          <PersonCard
            name={customer.name}
            detail={customer.place}
            aside={customer.phone === null ? undefined : <CallAction label={words.called} phoneNumber={customer.phone} />}
          />
        </CardPart>
        <CardPart>
          {facts.map(({ label, words: said }) => (
            <View key={label} className="staff-visit-page__fact">
              <View className="staff-visit-page__label">{label}</View>
              <View className="staff-visit-page__words">{said}</View>
            </View>
          ))}
        </CardPart>
        {pictures.length === 0 ? null : (
          <CardPart>
            <View className="staff-visit-page__label">{words.pictures}</View>
            <MediaStrip files={withAddresses(pictures, files.data?.files)} />
          </CardPart>
        )}
        {consultationId === null ? null : (
          <CardPart>
            <ListRow icon="chat" title={words.conversation} detail={words.conversationDetail} onPress={() => openPage(staffConsultationRoute, { consultationId })} />
          </CardPart>
        )}
        {orderId === null ? null : (
          <CardPart>
            <ListRow icon="order" title={words.order} onPress={() => openPage(staffOrderRoute, { orderId })} />
          </CardPart>
        )}
      </Card>
      {coverage === null ? null : <Notice tone="quiet" sentence={coverage} />}
    </>
  );
}

/** The fixed package, and what of it was done. */
export function StaffSteps({ view: { steps } }: PartProps) {
  if (steps.length === 0) return null;
  return (
    <Section title={words.steps}>
      <Card>
        {steps.map(({ id, title, tag }) => (
          <ListRow key={id} title={title} aside={tag === null ? undefined : <Tag tone={tag.tone}>{tag.words}</Tag>} />
        ))}
      </Card>
    </Section>
  );
}

/** What the customer was asked to pay, what he agreed to, and what of it is open. */
export function StaffCharges({ view: { charges, money } }: PartProps) {
  if (charges.length === 0) return null;
  return (
    <Section title={words.charges.title}>
      <Card>
        {charges.map(({ id, tag, lines, total }, position) => {
          const proposal = (
            <>
              <View className="staff-visit-page__top">
                <Tag tone={tag.tone}>{tag.words}</Tag>
                <View className="staff-visit-page__muted">{total}</View>
              </View>
              {lines.map((line) => (
                <MoneyRow key={line.id} label={line.label} amount={line.amount} />
              ))}
            </>
          );
          return position === 0 ? <View key={id}>{proposal}</View> : <CardPart key={id}>{proposal}</CardPart>;
        })}
        {money.agreed === null ? null : (
          <CardPart>
            {money.waived === null ? null : <MoneyRow label={words.charges.waived} amount={money.waived} />}
            <MoneyRow label={words.charges.agreed} amount={money.agreed} weight="total" />
            {money.due === null ? null : <MoneyRow label={words.charges.due} amount={money.due} />}
          </CardPart>
        )}
      </Card>
    </Section>
  );
}
