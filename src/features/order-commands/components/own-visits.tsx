import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { visitsText } from '../../../text/visits';
import { visitGroups, type VisitCommand, type VisitView } from '../visits-model';
import { StepSheet } from './step-sheet';
import { VisitCard } from './visit-card';
import './command.scss';

interface Chosen {
  readonly command: VisitCommand;
  readonly visit: VisitView;
}

export interface OwnVisitsProps {
  /** He has other work today: that there is nothing to deliver is then no news. */
  readonly quietWhenNone: boolean;
}

/** What a technician still has to deliver: today first, each with its next step. */
export function OwnVisits({ quietWhenNone }: OwnVisitsProps) {
  const query = useQuery('orders.visit.list', {}, { kept: 'role' });
  const now = useNow();
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<string>();
  if (query.status !== 'ready') return <AsyncState query={query} cards={2} />;
  const groups = visitGroups(query.data.visits, now);
  const next = groups.flatMap(({ visits }) => visits).find(({ main }) => main !== undefined);
  const choose = (command: VisitCommand, visit: VisitView) => {
    setDone(undefined);
    setChosen({ command, visit });
  };
  const finish = (sentence: string) => {
    setDone(sentence);
    setChosen(undefined);
  };
  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {groups.length === 0 && !quietWhenNone ? (
        <EmptyState icon="order" title={visitsText.emptyHeadline} advice={visitsText.emptyHint} />
      ) : null}
      {groups.map(({ title, visits }) => (
        <Section key={title} title={title}>
          {visits.map((visit) => (
            <VisitCard
              key={visit.orderId}
              view={visit}
              isNext={visit === next}
              onOpen={() => openPage(staffOrderRoute, { orderId: visit.orderId })}
              onChoose={(command) => choose(command, visit)}
            />
          ))}
        </Section>
      ))}
      {query.data.more ? <View className="command__hint">{visitsText.more}</View> : null}
      {chosen === undefined ? null : (
        <StepSheet command={chosen.command} order={chosen.visit} onClose={() => setChosen(undefined)} onDone={finish} />
      )}
    </>
  );
}
