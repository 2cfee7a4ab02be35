import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { LinkState } from '../../../components/async-state/link-state';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Timeline } from '../../../components/timeline/timeline';
import { myComplaintsRoute, orderRoute, serviceRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { complainingText as words } from '../../../text/complaining';
import { complaintPageView, type Answer, type Complaint } from '../view-model';
import { AddSheet } from './add-sheet';
import { AnswerSheet } from './answer-sheet';
import { ComplaintProgress } from './complaint-progress';
import './complaining.scss';

/** A complaint as its customer follows it. @param complaintId empty when the link names none */
export function ComplaintPage({ complaintId }: { readonly complaintId: string }) {
  const query = useQuery('care.complaint.get', complaintId === '' ? null : { complaintId });
  if (query.status === 'ready') return <ReadyPage complaint={query.data} />;
  const isMissing = complaintId === '' || leadsNowhere(query.error, 'care.complaint.missing');
  const nowhere = isMissing ? { title: words.page.missing, advice: words.page.missingHint } : null;
  const way = { label: words.page.toMine, onPress: () => replacePage(myComplaintsRoute, {}) };
  return <LinkState title={words.title} query={query} cards={3} nowhere={nowhere} way={way} />;
}

type View = ReturnType<typeof complaintPageView>;
type Asking = Answer | 'add';

function ReadyPage({ complaint }: { readonly complaint: Complaint }) {
  const view = complaintPageView(complaint, useNow());
  const complaintId = view.card.id;
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const sheet = {
    complaintId,
    onClose: () => setAsking(undefined),
    onDone: (sentence: string) => {
      setAsking(undefined);
      setDone(sentence);
    },
  };
  return (
    <Screen title={words.title} footer={<Ways view={view} onAsk={setAsking} />}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <ComplaintProgress view={view.card} />
      <Said title={words.page.proposal} text={view.proposal} />
      <Said title={words.page.outcome} text={view.outcome} />
      <Described complaintId={complaintId} view={view} />
      <Section title={words.page.timeline}>
        <Card>
          <Timeline moments={view.moments} />
        </Card>
      </Section>
      {asking === 'add' ? <AddSheet {...sheet} /> : null}
      {asking === undefined || asking === 'add' ? null : <AnswerSheet key={asking} answer={asking} {...sheet} />}
    </Screen>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Section title={title}>
      <Card tone="now">
        <View className="complaining__said">{text}</View>
      </Card>
    </Section>
  );
}

function Described({ complaintId, view }: { readonly complaintId: string; readonly view: View }) {
  const { photos, description, occurred, workOrderId, orderId } = view;
  const files = useQuery('care.media.list', photos.length === 0 ? null : { of: 'complaint', complaintId });
  const visit = workOrderId === null ? null : () => openPage(serviceRoute, { workOrderId });
  const order = orderId === null ? null : () => openPage(orderRoute, { orderId });
  return (
    <Section title={words.page.described}>
      <Card>
        <View className="complaining__said">{description}</View>
        <MediaStrip files={withAddresses(photos, files.data?.files)} />
        {occurred === null ? null : <Text className="complaining__muted">{occurred}</Text>}
        {visit === null && order === null ? null : (
          <CardPart>
            {visit === null ? null : <ListRow icon="service" title={words.page.visit} onPress={visit} />}
            {order === null ? null : <ListRow icon="order" title={words.page.order} onPress={order} />}
          </CardPart>
        )}
      </Card>
    </Section>
  );
}

/** One big thing at most: the answer that is waited for, else the photo. */
function Ways({ view: { answers, mayAdd, isAsked }, onAsk }: { readonly view: View; readonly onAsk: (asking: Asking) => void }) {
  const [first, second] = answers;
  const main = first === 'accept' ? <PrimaryAction label={words.answer.accept.open} onPress={() => onAsk('accept')} /> : null;
  const quiet = answers.filter((answer) => answer !== 'accept').map((answer) => (
    <QuietAction key={answer} label={words.answer[answer].open} onPress={() => onAsk(answer)} />
  ));
  if (first === undefined && second === undefined && !mayAdd) return null;
  const Add = isAsked ? PrimaryAction : QuietAction;
  return (
    <ActionBar>
      {quiet}
      {mayAdd && main === null ? <Add label={words.add.open} onPress={() => onAsk('add')} /> : null}
      {main}
    </ActionBar>
  );
}
