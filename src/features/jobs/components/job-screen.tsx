import { View } from '@tarojs/components';
import { Fragment, useState, type ReactNode } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useFreshMoney } from '../../../api/use-fresh-money';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { CallAction } from '../../../components/call-action/call-action';
import { LinkState } from '../../../components/async-state/link-state';
import { Card } from '../../../components/card/card';
import { VisitMedia } from '../../../components/media/visit-media';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { PersonCard } from '../../../components/person-card/person-card';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { reportRoute, tellLeadRoute, workbenchRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { isAtTheDoor } from '../../../shared/domain/service/allowed-commands';
import { TRACKED_STATE } from '../../../shared/domain/service/states';
import { useNow } from '../../../stores/clock';
import { jobCommandLabels, jobQueueText, jobsText } from '../../../text/jobs';
import { useJobOnPhone, useSignal } from '../offline/use-job-on-phone';
import { usePlainTap } from '../offline/use-tap';
import { useKnownInDay } from '../use-day';
import { billsOf, hintOf, waitsForCustomer } from '../job-model';
import { isOver, jobCardView, jobChoices, type Job, type ReasonedCommand } from '../view-model';
import { FinishSheet } from './finish-sheet';
import { JobCharges } from './job-charges';
import { JobDoor } from './job-door';
import { JobReasonSheet } from './job-reason-sheet';
import { JobSteps } from './job-steps';
import { OpenMap } from './open-map';
import { QueueNotice } from './queue-notice';
import './jobs.scss';

export interface JobScreenProps {
  readonly workOrderId: string;
  /** Taking what is to be paid for a visit or an order; shown once something is. */
  readonly money: (bill: { readonly id: string; readonly title: string }) => ReactNode;
  /** Sharing where he is; only while he is on his way. */
  readonly way: ReactNode;
  /** What happened at a job that is done, with its photos and its money. */
  readonly evidence: (job: Job) => ReactNode;
}

/** One job from his yes to the end: whose, where, the one next step, and what is done there. */
export function JobScreen({ workOrderId, money, way, evidence }: JobScreenProps) {
  const query = useQuery('service.work_order.get', { workOrderId }, { liveWhile: waitsForCustomer, kept: 'role' });
  // What the phone keeps of a job is not shown as his once the office has stopped it or given it away.
  const isGone = leadsNowhere(query.error, 'service.work_order.missing');
  if (query.status === 'ready' && !isGone) return <JobPage known={query.data} money={money} way={way} evidence={evidence} />;
  const { title, advice, back } = jobsText.missing;
  const nowhere = isGone ? { title, advice } : null;
  const toWorkbench = { label: back, onPress: () => openPage(workbenchRoute, {}) };
  return <LinkState title={jobsText.title} query={query} cards={3} nowhere={nowhere} way={toWorkbench} />;
}

type Question = ReasonedCommand | 'finish';

function JobPage({ known, money, way, evidence }: { readonly known: Job } & Pick<JobScreenProps, 'money' | 'way' | 'evidence'>) {
  const [question, setQuestion] = useState<Question>();
  const { job } = useJobOnPhone(known);
  useKnownInDay(known);
  useFreshMoney(job);
  const { hasSignal } = useSignal();
  const view = jobCardView(job, useNow());
  const hint = hintOf(job);
  const { main, others } = jobChoices(job);
  const close = () => setQuestion(undefined);
  return (
    <Screen title={jobsText.title} lead={view.window} headline={view.headline} footer={main === undefined ? undefined : <JobFooter job={job} main={main} onFinish={() => setQuestion('finish')} />}>
      <QueueNotice workOrderId={job.card.id} />
      {hint === null ? null : <Notice tone="quiet" sentence={hint} />}
      {job.card.state === TRACKED_STATE ? way : null}
      <Whereabouts job={job} tag={view.tag} />
      <JobDoor job={job} />
      <JobSteps job={job} />
      <JobCharges job={job} />
      {billsOf(job).length === 0 ? null : <Money hasSignal={hasSignal}>{billsOf(job).map((bill) => <Fragment key={bill.id}>{money(bill)}</Fragment>)}</Money>}
      {isAtTheDoor(job.card.state) ? <SellMore workOrderId={job.card.id} /> : null}
      <Others others={others} onChoose={setQuestion} />
      {isOver(job) ? evidence(job) : null}
      {question === 'finish' ? <FinishSheet job={job} onClose={close} /> : null}
      {question === undefined || question === 'finish' ? null : <JobReasonSheet job={job} command={question} onClose={close} />}
    </Screen>
  );
}

/** Money is taken where the server can say that it came. */
function Money({ hasSignal, children }: { readonly hasSignal: boolean; readonly children: ReactNode }) {
  return hasSignal ? <>{children}</> : <Notice tone="now" sentence={jobQueueText.moneyNeedsSignal} />;
}

function JobFooter({ job, main, onFinish }: { readonly job: Job; readonly main: NonNullable<ReturnType<typeof jobChoices>['main']>; readonly onFinish: () => void }) {
  const { take, pending, error } = usePlainTap(job);
  const press = main === 'finish' ? onFinish : () => take(main);
  return (
    <>
      <FailureNotice error={error} />
      <ActionBar>
        <PrimaryAction label={jobCommandLabels[main]} loading={pending} onPress={press} />
      </ActionBar>
    </>
  );
}

function Whereabouts({ job, tag }: { readonly job: Job; readonly tag: ReturnType<typeof jobCardView>['tag'] }) {
  const { card, customerPhone, description, media, pieces } = job;
  return (
    <Card>
      <View className="job__top">
        <View className="job__muted">{card.workOrderNo}</View>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      <View className="job__words">
        <PersonCard
          name={card.customerName}
          detail={card.addressLine}
          aside={customerPhone === null ? undefined : <CallAction label={jobsText.call} phoneNumber={customerPhone} />}
        />
      </View>
      <View className="job__choices">
        <OpenMap job={job} />
      </View>
      {description === '' ? null : <View className="job__words">{jobsText.description(description)}</View>}
      <VisitMedia workOrderId={card.id} fileIds={media.map(({ fileId }) => fileId)} />
      {pieces.map(({ lineId, title, quantity }) => (
        <View key={lineId} className="job__muted">
          {jobsText.piece(title, quantity)}
        </View>
      ))}
    </Card>
  );
}

/** Who is at a customer's is asked for more: a sale is reported on the spot. */
function SellMore({ workOrderId }: { readonly workOrderId: string }) {
  return (
    <Card>
      <ListRow icon="add" title={jobsText.sellTitle} detail={jobsText.sellHint} onPress={() => openPage(reportRoute, {})} />
      <ListRow icon="invite" title={jobsText.leadTitle} detail={jobsText.leadHint} onPress={() => openPage(tellLeadRoute, { workOrderId })} />
    </Card>
  );
}

function Others({ others, onChoose }: { readonly others: readonly ReasonedCommand[]; readonly onChoose: (command: ReasonedCommand) => void }) {
  if (others.length === 0) return null;
  return (
    <Section title={jobsText.others}>
      <View className="job__buttons">
        {others.map((command) => (
          <QuietAction key={command} size="small" label={jobCommandLabels[command]} onPress={() => onChoose(command)} />
        ))}
      </View>
    </Section>
  );
}
