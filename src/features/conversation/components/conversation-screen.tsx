import { useEffect, useRef, type ReactNode } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useCommand } from '../../../api/use-command';
import { LinkState, type LinkStateProps } from '../../../components/async-state/link-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { conversationText as words } from '../../../text/conversation';
import { useConversation } from '../use-conversation';
import type { Conversation, Side } from '../view-model';
import { Bubbles } from './bubbles';
import { SayBar } from './say-bar';

export interface ConversationScreenProps {
  readonly consultationId: string;
  readonly title: string;
  /** To all of them, for whom the link leads to none. */
  readonly toOthers: LinkStateProps['way'];
  /** What stands above what was said: what it is about, and what else can be done. */
  readonly head?: (conversation: Conversation) => ReactNode;
}

/** One conversation, for its customer or for the office: the answer says on whose screen it is. */
export function ConversationScreen({ consultationId, title, toOthers, head }: ConversationScreenProps) {
  const conversation = useConversation(consultationId);
  const { query } = conversation;
  if (query.status !== 'ready') {
    const nowhere = leadsNowhere(query.error, 'care.consultation.missing') ? words.nowhere : null;
    return <LinkState title={title} query={query} cards={3} nowhere={nowhere} way={toOthers} />;
  }
  const { card, relation } = query.data;
  const footer = card.state === 'closed' ? undefined : <Saying consultationId={consultationId} />;
  return (
    <Screen title={title} footer={footer}>
      {head?.(query.data)}
      <Bubbles consultationId={consultationId} conversation={conversation} side={relation} />
      {card.state === 'closed' ? <Notice tone="quiet" sentence={words.closed} /> : null}
      <Reading consultationId={consultationId} side={relation} card={card} />
    </Screen>
  );
}

function Saying({ consultationId }: { readonly consultationId: string }) {
  const { run, pending, error } = useCommand('care.consultation.say');
  return <SayBar pending={pending} error={error} onSay={async (said) => (await run({ consultationId, ...said, media: [...said.media] })).ok} />;
}

/** What a customer has on his screen is read; what the office has to answer stays open until it does. */
function Reading({ consultationId, side, card }: { readonly consultationId: string; readonly side: Side; readonly card: Conversation['card'] }) {
  const { run } = useCommand('care.consultation.read');
  const told = useRef(0);
  const isNews = side === 'customer' && card.unread;
  const { lastAt } = card;
  useEffect(() => {
    // Once for every news, also when telling it failed: it is told again with the next.
    if (!isNews || told.current === lastAt) return;
    told.current = lastAt;
    void run({ consultationId });
  }, [isNews, lastAt, consultationId, run]);
  return null;
}
