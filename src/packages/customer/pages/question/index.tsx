import { ConversationScreen } from '../../../../features/conversation/components/conversation-screen';
import { QuestionHead } from '../../../../features/conversation/components/question-head';
import { questionRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { conversationText } from '../../../../text/conversation';

export default function QuestionPage() {
  const { consultationId } = useRouteParams(questionRoute);
  return (
    <ConversationScreen
      consultationId={consultationId}
      title={conversationText.mine.one}
      head={(conversation) => <QuestionHead conversation={conversation} />}
    />
  );
}
