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
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { Timeline } from '../../../components/timeline/timeline';
import { complaintFormsRoute, staffComplaintsRoute, staffOrderRoute, workOrderRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { ANNEXES, type ComplaintCommand } from '../../../shared/domain/care/states';
import { useNow } from '../../../stores/clock';
import { annexTitles } from '../../../text/care-names';
import { complaintDeskText, complaintStepText } from '../../../text/complaint-desk';
import { complaintChoices, complaintFacts, complaintHead, complaintMoments, complaintTag, type Complaint } from '../complaint-model';
import { Clock } from './clock';
import { StepSheet, WaitSheet } from './complaint-sheets';
import { Openings } from './openings';
import './care.scss';

const { detail: words } = complaintDeskText;
type Asking = ComplaintCommand | 'wait' | 'resume';

/** One complaint before the office: what the customer said, what was done, the next step, and its three forms. */
export function ComplaintScreen({ complaintId }: { readonly complaintId: string }) {
  const query = useQuery('care.complaint.get', { complaintId });
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const now = useNow();
  if (query.status !== 'ready') {
    const nowhere = leadsNowhere(query.error, 'care.complaint.missing') ? words.nowhere : null;
    const way = { label: words.toDesk, onPress: () => replacePage(staffComplaintsRoute, {}) };
    return <LinkState title={words.title} width="wide" query={query} cards={3} nowhere={nowhere} way={way} />;
  }
  const complaint = query.data;
  const close = () => setAsking(undefined);
  const finish = (sentence: string) => {
    close();
    setDone(sentence);
  };
  return (
    <CaseFrame
      title={words.title}
      headline={complaintHead(complaint, now).headline}
      footer={<Ways complaint={complaint} onAsk={setAsking} />}
      done={done}
      history={{ title: words.timeline, content: <Card><Timeline moments={complaintMoments(complaint, now)} /></Card> }}
      sheet={asking === undefined ? null : <AskSheet asking={asking} complaint={complaint} onClose={close} onDone={finish} />}
    >
      <Head complaint={complaint} />
      <Forms complaintId={complaintId} />
      <Openings complaintId={complaintId} />
    </CaseFrame>
  );
}

interface AskSheetProps {
  readonly asking: Asking;
  readonly complaint: Complaint;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function AskSheet({ asking, ...sheet }: AskSheetProps) {
  if (asking === 'wait' || asking === 'resume') return <WaitSheet waiting={asking === 'wait'} {...sheet} />;
  return <StepSheet command={asking} {...sheet} />;
}

function Head({ complaint }: { readonly complaint: Complaint }) {
  const now = useNow();
  const { card, customerPhone, description } = complaint;
  const tag = complaintTag(card);
  const { orderId, workOrderId } = card;
  return (
    <Card>
      <View className="care__tags">
        <Clock deadline={card} />
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      <CardPart>
        <ListRow
          title={customerPhone === null ? card.customerName : `${card.customerName} ${customerPhone}`}
          detail={complaintHead(complaint, now).received}
          aside={customerPhone === null ? undefined : <CallAction label={words.call} phoneNumber={customerPhone} />}
        />
      </CardPart>
      <CardPart>
        <Text className="care__muted">{words.description}</Text>
        <View className="care__said">{description}</View>
        <Photos complaint={complaint} />
      </CardPart>
      <CardPart>
        {complaintFacts(complaint, now).map(({ label, value }) => (
          <View key={label} className="care__fact">
            <Text className="care__muted">{label}</Text>
            <View className="care__said">{value}</View>
          </View>
        ))}
        {workOrderId === null ? null : <ListRow title={words.visit} onPress={() => openPage(workOrderRoute, { workOrderId })} />}
        {orderId === null ? null : <ListRow title={words.order} onPress={() => openPage(staffOrderRoute, { orderId })} />}
      </CardPart>
    </Card>
  );
}

function Photos({ complaint: { card, photos } }: { readonly complaint: Complaint }) {
  const { data } = useQuery('care.media.list', photos.length === 0 ? null : { of: 'complaint', complaintId: card.id });
  if (photos.length === 0) return null;
  return (
    <View className="care__ways">
      <MediaStrip files={withAddresses(photos, data?.files)} />
    </View>
  );
}

function Forms({ complaintId }: { readonly complaintId: string }) {
  return (
    <Section title={words.forms} aside={words.formsHint}>
      <Card>
        {ANNEXES.map((annex) => (
          <ListRow key={annex} icon="print" title={annexTitles[annex]} onPress={() => openPage(complaintFormsRoute, { complaintId, annex })} />
        ))}
      </Card>
    </Section>
  );
}

function Ways({ complaint, onAsk }: { readonly complaint: Complaint; readonly onAsk: (asking: Asking) => void }) {
  const { main, others, clock } = complaintChoices(complaint);
  if (main === undefined) return null;
  return (
    <ActionBar>
      {clock === null ? null : <QuietAction label={complaintDeskText[clock].label} onPress={() => onAsk(clock)} />}
      {others.map((command) => (
        <QuietAction key={command} label={complaintStepText[command].label} onPress={() => onAsk(command)} />
      ))}
      <PrimaryAction label={complaintStepText[main].label} onPress={() => onAsk(main)} />
    </ActionBar>
  );
}
