import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { CaseFrame } from '../../../components/case-frame/case-frame';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Timeline } from '../../../components/timeline/timeline';
import { componentText } from '../../../text/components';
import { leadsText } from '../../../text/leads';
import { useNow } from '../../../stores/clock';
import { idleWords, leadMoment, lostWords, type Lead, type WonCustomer } from '../view-model';
import { LeadHead } from './lead-head';
import { LeadSheet, type Asking } from './lead-sheets';
import { LeadWays } from './lead-ways';
import { MoreWays } from './more-ways';
import { PhoneOpenings } from './phone-openings';
import './leads.scss';

const { detail: words } = leadsText;

export interface LeadScreenProps {
  readonly leadId: string;
  /** Writes the sale down; undefined for who reports none. */
  readonly onWin: ((customer: WonCustomer) => void) | undefined;
}

/** One lead: what is known, what was said, and what to do next. */
export function LeadScreen({ leadId, onWin }: LeadScreenProps) {
  const query = useQuery('leads.lead.get', { leadId });
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const lead = query.data;
  const finish = (sentence: string) => {
    setAsking(undefined);
    setDone(sentence);
  };
  return (
    <CaseFrame
      title={words.title}
      lead={lead.card.leadNo}
      headline={lead.card.customerName}
      footer={<LeadWays lead={lead} onAsk={setAsking} onWin={onWin} onDone={finish} />}
      done={done}
      above={<Warnings lead={lead} now={now} />}
      history={{ title: words.timeline, content: <Entries leadId={leadId} /> }}
      sheet={asking === undefined ? null : <LeadSheet asking={asking} lead={lead} onClose={() => setAsking(undefined)} onDone={finish} />}
    >
      <LeadHead lead={lead} />
      <MoreWays lead={lead} onAsk={setAsking} />
      {lead.relation === 'manager' ? <PhoneOpenings leadId={leadId} /> : null}
    </CaseFrame>
  );
}

function Warnings({ lead, now }: { readonly lead: Lead; readonly now: number }) {
  const lost = lostWords(lead);
  const idle = idleWords(lead, now);
  return (
    <>
      {lost === null ? null : <Notice tone="quiet" sentence={lost} />}
      {lead.relation === 'claimer' ? <Notice tone="quiet" sentence={words.poolHint} /> : null}
      {idle === null ? null : <Notice tone={lead.card.late ? 'danger' : 'now'} sentence={idle} />}
    </>
  );
}

function Entries({ leadId }: { readonly leadId: string }) {
  const query = usePagedQuery('leads.entry.list', { leadId });
  const now = useNow();
  if (query.status !== 'ready') return <AsyncState query={query} cards={2} />;
  return (
    <Card>
      {query.data.length === 0 ? words.nothing : <Timeline moments={query.data.map((entry) => leadMoment(entry, now))} />}
      {query.hasMore ? <TextAction label={query.isLoadingMore ? componentText.loadingMore : componentText.loadMore} onPress={query.loadMore} /> : null}
    </Card>
  );
}
