import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Tag } from '../../../components/tag/tag';
import { askRoute, questionRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { conversationText } from '../../../text/conversation';
import { questionRowView } from '../view-model';

const { ask, mine: words } = conversationText;

/** One's conversations with the office, the one that went on last first. */
export function MyQuestions() {
  const query = usePagedQuery('care.consultation.mine', {});
  const now = useNow();
  const begin = () => openPage(askRoute, { applianceId: '', title: '' });
  const hasSome = query.data !== undefined && query.data.length > 0;
  return (
    <>
      {hasSome ? <QuietAction label={ask.title} onPress={begin} /> : null}
      <PagedList
        query={query}
        renderRow={(card) => {
          const { title, detail, tag } = questionRowView(card, now);
          return (
            <Card>
              <ListRow
                title={title}
                detail={detail}
                aside={tag === null ? undefined : <Tag tone={tag.tone}>{tag.words}</Tag>}
                onPress={() => openPage(questionRoute, { consultationId: card.id })}
              />
            </Card>
          );
        }}
        empty={<EmptyState icon="chat" title={words.empty} advice={words.emptyHint} action={<PrimaryAction label={ask.title} onPress={begin} />} />}
      />
    </>
  );
}
