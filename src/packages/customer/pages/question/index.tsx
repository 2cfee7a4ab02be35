import { ConversationScreen } from '../../../../features/conversation/components/conversation-screen';
import { QuestionHead } from '../../../../features/conversation/components/question-head';
import { myQuestionsRoute, questionRoute } from '../../../../routes/pages';
import { replacePage, useRouteParams } from '../../../../routes/route';
import { conversationText } from '../../../../text/conversation';

export default function QuestionPage() {
  const { consultationId } = useRouteParams(questionRoute);
  return (
    <ConversationScreen
      consultationId={consultationId}
      title={conversationText.mine.one}
      toOthers={{ label: conversationText.mine.toAll, onPress: () => replacePage(myQuestionsRoute, {}) }}
      head={(conversation) => <QuestionHead conversation={conversation} />}
    />
  );
}
