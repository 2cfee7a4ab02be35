import { View } from '@tarojs/components';
import { useState } from 'react';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { boardText as words } from '../../../text/dispatch';
import { dayByTechnician } from '../board-model';
import type { Block, Board } from '../board-tasks';
import { useBoard } from '../use-board';
import { BoardDays } from './board-days';
import { LeftOpen } from './left-open';
import { openBlock } from './open-block';
import './dispatch.scss';

/** A day of each technician, for a phone. */
export function BoardDay() {
  const today = dayOf(useNow());
  const [on, setOn] = useState(today);
  const query = useBoard(on, 'day');
  return (
    <>
      <BoardDays on={on} span="day" onChange={setOn} />
      {query.status === 'ready' ? (
        <>
          <LeftOpen board={query.data} />
          <Technicians board={query.data} on={on} />
        </>
      ) : (
        <AsyncState query={query} cards={3} />
      )}
    </>
  );
}

function Technicians({ board, on }: { readonly board: Board; readonly on: string }) {
  const people = dayByTechnician(board, on, useNow());
  if (people.length === 0) return <EmptyState icon="people" title={words.nobody} advice={words.nobodyHint} />;
  return people.map(({ id, name, hours, blocks }) => (
    <Section key={id} title={name} aside={hours}>
      <Card>
        {blocks.length === 0 ? <View className="dispatch__muted">{words.nothing}</View> : null}
        {blocks.map((block) => (
          <TaskRow key={block.id} block={block} />
        ))}
      </Card>
    </Section>
  ));
}

function TaskRow({ block: { kind, id, words: title, hours, place, tag } }: { readonly block: Block }) {
  return (
    <ListRow
      title={`${hours} ${title}`}
      detail={place}
      icon={kind === 'delivery' ? 'truck' : 'service'}
      aside={<Tag tone={tag.tone}>{tag.words}</Tag>}
      onPress={() => openBlock({ kind, id })}
    />
  );
}
