import { AskScreen } from '../../../../features/conversation/components/ask-screen';
import { askRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function AskPage() {
  return <AskScreen {...useRouteParams(askRoute)} />;
}
