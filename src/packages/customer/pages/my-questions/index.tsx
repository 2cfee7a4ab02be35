import { Screen } from '../../../../components/screen/screen';
import { MyQuestions } from '../../../../features/conversation/components/my-questions';
import { conversationText } from '../../../../text/conversation';

export default function MyQuestionsPage() {
  return (
    <Screen title={conversationText.mine.title}>
      <MyQuestions />
    </Screen>
  );
}
