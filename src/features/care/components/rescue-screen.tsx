import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { LinkState } from '../../../components/async-state/link-state';
import { CallAction } from '../../../components/call-action/call-action';
import { CaseFrame } from '../../../components/case-frame/case-frame';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { VisitMedia } from '../../../components/media/visit-media';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { Timeline } from '../../../components/timeline/timeline';
import type { Output } from '../../../shared/contract/registry';
import { rescuesRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { rescuesText } from '../../../text/rescues';
import { ratingView, rescueChoices, rescueDeadlineOf, rescueMoments, rescueRowView, secondRatingWords } from '../rescue-model';
import { Clock } from './clock';
import { OutcomeSheet } from './outcome-sheet';
import { ScriptSheet } from './script-sheet';
import './care.scss';

const { detail: words, commands } = rescuesText;
type Detail = Output<'care.rescue.get'>;
type Asking = keyof typeof commands;

/** One customer who was not satisfied: what he said, how to reach him, what was done, what to do next. */
export function RescueScreen({ rescueId }: { readonly rescueId: string }) {
  const query = useQuery('care.rescue.get', { rescueId });
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const now = useNow();
  if (query.status !== 'ready') {
    const nowhere = leadsNowhere(query.error, 'care.rescue.missing') ? words.nowhere : null;
    const way = { label: words.toList, onPress: () => replacePage(rescuesRoute, {}) };
    return <LinkState title={words.title} width="wide" query={query} cards={3} nowhere={nowhere} way={way} />;
  }
  const { rescue } = query.data;
  const close = () => setAsking(undefined);
  const finish = (sentence: string) => {
    close();
    setDone(sentence);
  };
  return (
    <CaseFrame
      title={words.title}
      headline={words.headline(rescue.customerName, rescue.rating.stars)}
      footer={<Ways detail={query.data} onAsk={setAsking} />}
      done={done}
      history={{
        title: words.timeline,
        content: <Card>{query.data.timeline.length === 0 ? words.nothing : <Timeline moments={rescueMoments(query.data, now)} />}</Card>,
      }}
      sheet={
        <>
          {asking === 'contact' || asking === 'visit' ? <ScriptSheet rescueId={rescueId} command={asking} onClose={close} onSaved={finish} /> : null}
          {asking === 'resolve' ? <OutcomeSheet rescueId={rescueId} onClose={close} onSaved={finish} /> : null}
        </>
      }
    >
      <Head rescue={rescue} />
      <Ratings detail={query.data} now={now} />
      <WorkPictures workOrderId={rescue.workOrderId} media={query.data.media} />
    </CaseFrame>
  );
}

function Head({ rescue }: { readonly rescue: Detail['rescue'] }) {
  const view = rescueRowView(rescue, useNow());
  const { customerName, customerPhone, addressLine, workOrderNo } = rescue;
  return (
    <Card>
      <View className="care__tags">
        <Clock deadline={rescueDeadlineOf(rescue)} />
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        <Text className="care__muted">{view.handler}</Text>
      </View>
      <CardPart>
        <ListRow
          title={`${customerName} ${customerPhone}`}
          detail={addressLine}
          aside={<CallAction label={words.call} phoneNumber={customerPhone} />}
        />
        <ListRow title={view.job} detail={`${words.workOrderNo} ${workOrderNo} · ${view.visit}`} />
      </CardPart>
    </Card>
  );
}

function Ratings({ detail, now }: { readonly detail: Detail; readonly now: number }) {
  const { rescue, ratings } = detail;
  const { data } = useQuery('care.media.list', { of: 'rating', workOrderId: rescue.workOrderId });
  const second = secondRatingWords(detail, now);
  return (
    <>
      {ratings.map((rating) => {
        const view = ratingView(rating, now);
        return (
          <Section key={rating.round} title={rating.round === 1 ? words.rating : words.second} aside={view.when}>
            <Card>
              <View className="care__stars">{view.stars}</View>
              <View className="care__said">{view.words}</View>
              <View className="care__ways">
                {view.tags.map((tag) => (
                  <Tag key={tag} tone="quiet">
                    {tag}
                  </Tag>
                ))}
              </View>
              {rating.photos.length === 0 ? null : <MediaStrip files={withAddresses(rating.photos, data?.files)} />}
            </Card>
          </Section>
        );
      })}
      {second === null ? null : <Notice tone="quiet" sentence={second} />}
    </>
  );
}

/** How it looked when the technician left. */
function WorkPictures({ workOrderId, media }: { readonly workOrderId: string; readonly media: Detail['media'] }) {
  if (media.length === 0) return null;
  return (
    <Section title={words.work}>
      <Card>
        <VisitMedia workOrderId={workOrderId} fileIds={media.map(({ fileId }) => fileId)} />
      </Card>
    </Section>
  );
}

function Ways({ detail, onAsk }: { readonly detail: Detail; readonly onAsk: (asking: Asking) => void }) {
  const choices = rescueChoices(detail);
  if (!choices.contact) return null;
  return (
    <ActionBar>
      {choices.visit ? <QuietAction label={commands.visit.label} onPress={() => onAsk('visit')} /> : null}
      {choices.resolve ? <QuietAction label={commands.resolve.label} onPress={() => onAsk('resolve')} /> : null}
      <PrimaryAction label={commands.contact.label} onPress={() => onAsk('contact')} />
    </ActionBar>
  );
}
