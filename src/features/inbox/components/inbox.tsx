import { Text, View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Tag } from '../../../components/tag/tag';
import { targetOf, type MessageTarget } from '../../../shared/domain/messages/kinds';
import { useNow } from '../../../stores/clock';
import { inboxText } from '../../../text/inbox';
import { inboxRowView, unreadIds, type InboxEntry } from '../view-model';
import './inbox.scss';

function Message({ entry, onOpen }: { readonly entry: InboxEntry; readonly onOpen: () => void }) {
  const view = inboxRowView(entry, useNow());
  return (
    <Card onPress={onOpen}>
      <View className="message__top">
        <Text className="message__title">{view.title}</Text>
        {view.isNew ? <Tag tone="now">{inboxText.unread}</Tag> : null}
      </View>
      <View className="message__body">{view.body}</View>
      <Text className="message__when">{view.when}</Text>
    </Card>
  );
}

export interface InboxProps {
  readonly onOpen: (target: MessageTarget) => void;
}

/** Every message there was; the newest first. Opening one leads to what it tells of. */
export function Inbox({ onOpen }: InboxProps) {
  const query = usePagedQuery('identity.inbox.list', {});
  const mark = useCommand('identity.inbox.markRead');
  const unread = unreadIds(query.data ?? []);

  const open = ({ id, kind, read, orderId, subjectId }: InboxEntry) => {
    if (!read) void mark.run({ entryIds: [id] });
    const target = targetOf(kind, { orderId, subjectId });
    if (target !== null) onOpen(target);
  };

  return (
    <>
      {unread.length === 0 ? null : (
        <View className="message__all">
          <TextAction label={inboxText.readAll} onPress={() => void mark.run({ entryIds: unread })} />
        </View>
      )}
      <PagedList
        query={query}
        renderRow={(entry) => <Message entry={entry} onOpen={() => open(entry)} />}
        empty={<EmptyState icon="inbox" title={inboxText.emptyHeadline} advice={inboxText.emptyHint} />}
      />
    </>
  );
}
