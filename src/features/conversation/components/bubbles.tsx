import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { useNow } from '../../../stores/clock';
import { conversationText } from '../../../text/conversation';
import type { ConversationState } from '../use-conversation';
import { bubbleViews, type BubbleView, type Side } from '../view-model';
import './conversation.scss';

export interface BubblesProps {
  readonly consultationId: string;
  readonly conversation: Pick<ConversationState, 'messages' | 'hasOlder' | 'loadingOlder' | 'olderError' | 'loadOlder'>;
  /** Whose screen it is. */
  readonly side: Side;
}

/** What was said, the oldest at the top. */
export function Bubbles({ consultationId, conversation, side }: BubblesProps) {
  const { messages, hasOlder, loadingOlder, olderError, loadOlder } = conversation;
  const views = bubbleViews(messages, side, useNow());
  return (
    <View className="conversation">
      {hasOlder ? (
        <View className="conversation__older">
          <TextAction label={loadingOlder ? conversationText.loadingOlder : conversationText.older} onPress={loadOlder} />
        </View>
      ) : null}
      <FailureNotice error={olderError} />
      {views.map((view) => (
        <Bubble key={view.id} view={view} consultationId={consultationId} />
      ))}
    </View>
  );
}

function Bubble({ view, consultationId }: { readonly view: BubbleView; readonly consultationId: string }) {
  const { id, when, own, who, text, media } = view;
  return (
    <>
      {when === null ? null : <View className="conversation__when">{when}</View>}
      <View className={`conversation__said${own ? ' conversation__said--own' : ''}`}>
        {who === null ? null : <Text className="conversation__who">{who}</Text>}
        {text === '' ? null : <View className="conversation__bubble">{text}</View>}
        {media.length === 0 ? null : <SentMedia consultationId={consultationId} messageId={id} media={media} />}
      </View>
    </>
  );
}

interface SentMediaProps {
  readonly consultationId: string;
  readonly messageId: string;
  readonly media: BubbleView['media'];
}

/** Each message asks for its own pictures, so that a new one does not make the others load again. */
function SentMedia({ consultationId, messageId, media }: SentMediaProps) {
  const { data } = useQuery('care.media.list', { of: 'consultation', consultationId, messageIds: [messageId] });
  return <MediaStrip files={withAddresses(media.map(({ fileId }) => fileId), data?.files)} />;
}
