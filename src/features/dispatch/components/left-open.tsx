import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { boardText as words } from '../../../text/dispatch';
import { tasksLeftOpen } from '../board-model';
import type { Board } from '../board-tasks';
import { openBlock } from './open-block';

/** Visits and deliveries of earlier days that nobody brought to an end: they are somebody's job still, and no day shows them any more. */
export function LeftOpen({ board }: { readonly board: Board }) {
  const tasks = tasksLeftOpen(board, useNow());
  if (tasks.length === 0) return null;
  return (
    <Section title={words.leftOpen(tasks.length)}>
      <Card>
        {tasks.map(({ kind, id, words: title, detail, tag }) => (
          <ListRow
            key={id}
            title={title}
            detail={detail}
            aside={<Tag tone={tag.tone}>{tag.words}</Tag>}
            onPress={() => openBlock({ kind, id })}
          />
        ))}
      </Card>
    </Section>
  );
}
