import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { DayEntry } from '../../../shared/domain/service/technician-day';
import { useNow } from '../../../stores/clock';
import { visitsText } from '../../../text/visits';
import { visitEntry, visitView, type VisitCommand, type VisitView } from '../visits-model';
import { StepSheet } from './step-sheet';
import { VisitCard } from './visit-card';
import './command.scss';

interface Chosen {
  readonly command: VisitCommand;
  readonly visit: VisitView;
}

/** A delivery in its technician's day, and how it looks there. */
interface VisitEntry extends DayEntry {
  readonly key: string;
  readonly card: (isNext: boolean) => ReactNode;
}

export interface OwnVisitsProps {
  /** Puts them where they belong in his day; undefined while they are not known. */
  readonly children: (visits: readonly VisitEntry[] | undefined) => ReactNode;
}

/** What a technician still has to deliver, each with its next step, among whatever else he has to do. */
export function OwnVisits({ children }: OwnVisitsProps) {
  const query = useQuery('orders.visit.list', {}, { kept: 'role' });
  const now = useNow();
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<string>();
  const choose = (command: VisitCommand, visit: VisitView) => {
    setDone(undefined);
    setChosen({ command, visit });
  };
  const finish = (sentence: string) => {
    setDone(sentence);
    setChosen(undefined);
  };
  const visits = query.data?.visits.map((visit): VisitEntry => {
    const view = visitView(visit, now);
    const { orderId } = view;
    const card = (isNext: boolean) => (
      <VisitCard view={view} isNext={isNext} onOpen={() => openPage(staffOrderRoute, { orderId })} onChoose={(command) => choose(command, view)} />
    );
    return { ...visitEntry(visit), key: orderId, card };
  });
  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {children(visits)}
      {query.status === 'ready' ? null : <AsyncState query={query} cards={1} />}
      {query.data?.more === true ? <View className="command__hint">{visitsText.more}</View> : null}
      {chosen === undefined ? null : (
        <StepSheet command={chosen.command} order={chosen.visit} onClose={() => setChosen(undefined)} onDone={finish} />
      )}
    </>
  );
}
