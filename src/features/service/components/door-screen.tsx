import { useState } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { FRESHNESS } from '../../../api/freshness';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { serviceRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { serviceText } from '../../../text/service';
import { isLive, workOrderPageView, type WorkOrder } from '../view-model';
import { ChargeAction } from './charge-action';
import { ChargesSection } from './charges-section';
import { EvidenceSection } from './evidence-section';
import { QuestionSheet } from './question-sheet';
import { ServiceContent } from './service-content';
import { VisitorCard } from './visitor-card';
import { WorkOrderState } from './work-order-state';

const words = serviceText.door;

/** What happens at the door (B12): who is here, what he does in which steps, what it costs, and the customer's yes. */
export function DoorScreen({ workOrderId }: { readonly workOrderId: string }) {
  const asked = workOrderId === '' ? null : { workOrderId };
  // Both stand before their phones: what one does the other sees at once.
  const query = useQuery('service.work_order.get', asked, { liveWhile: isLive, everySeconds: FRESHNESS.momentSeconds });
  // Whom the technician sends away reads so, and not what he saw before.
  const isGone = leadsNowhere(query.error, 'service.work_order.missing');
  if (query.status === 'ready' && !isGone) return <ReadyDoor order={query.data} />;
  return <WorkOrderState title={words.title} workOrderId={workOrderId} query={query} gone={words.gone} />;
}

function ReadyDoor({ order }: { readonly order: WorkOrder }) {
  const now = useNow();
  const view = workOrderPageView(order, now);
  const { id } = view.card;
  const [asking, setAsking] = useState(false);
  return (
    <Screen title={words.title} footer={<DoorFooter id={id} view={view} onQuestion={() => setAsking(true)} />}>
      <Standing order={order} isOver={view.isOver} />
      {view.person === null ? null : <VisitorCard person={view.person} isVerified />}
      <ServiceContent work={view.work} steps={view.steps} />
      {view.coverage === null ? null : <Notice tone="quiet" sentence={view.coverage} />}
      <ChargesSection charges={view.charges} />
      <EvidenceSection order={order} />
      {asking ? <QuestionSheet workOrderId={id} prices={view.charges.prices} mayComplain={order.relation === 'customer' && order.admitted} onClose={() => setAsking(false)} /> : null}
    </Screen>
  );
}

/** How much a guest may do here; and that it is over. */
function Standing({ order: { relation, admitted }, isOver }: { readonly order: WorkOrder; readonly isOver: boolean }) {
  if (isOver) return <Notice tone="done" sentence={words.over} />;
  if (!admitted) return <Notice tone="now" sentence={words.guest} />;
  return relation === 'guest' ? <Notice tone="quiet" sentence={words.admitted} /> : null;
}

interface DoorFooterProps {
  readonly id: string;
  readonly view: ReturnType<typeof workOrderPageView>;
  readonly onQuestion: () => void;
}

function DoorFooter({ id, view, onQuestion }: DoorFooterProps) {
  const { next } = view.charges;
  const question = <QuietAction label={words.question} onPress={onQuestion} />;
  if (next !== null) {
    return (
      <ChargeAction
        workOrderId={id}
        next={next}
        frame={(button) => (
          <ActionBar>
            {question}
            {button}
          </ActionBar>
        )}
      />
    );
  }
  return (
    <ActionBar>
      {view.rates ? <PrimaryAction label={words.rate} onPress={() => replacePage(serviceRoute, { workOrderId: id })} /> : question}
    </ActionBar>
  );
}
