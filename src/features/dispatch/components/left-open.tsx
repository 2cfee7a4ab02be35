import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { boardText as words } from '../../../text/dispatch';
import { visitsLeftOpen, type Board } from '../board-model';

/** Visits of earlier days that nobody brought to an end: they are somebody's job still, and no day shows them any more. */
export function LeftOpen({ board }: { readonly board: Board }) {
  const visits = visitsLeftOpen(board, useNow());
  if (visits.length === 0) return null;
  return (
    <Section title={words.leftOpen(visits.length)}>
      <Card>
        {visits.map(({ id, title, detail, tag }) => (
          <ListRow
            key={id}
            title={title}
            detail={detail}
            aside={<Tag tone={tag.tone}>{tag.words}</Tag>}
            onPress={() => openPage(workOrderRoute, { workOrderId: id })}
          />
        ))}
      </Card>
    </Section>
  );
}
