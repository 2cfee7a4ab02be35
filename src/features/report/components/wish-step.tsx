import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { Section } from '../../../components/section/section';
import { WindowField } from '../../../components/window-field/window-field';
import { visitDaysAhead, windowsAhead } from '../../../shared/domain/orders/visit-windows';
import { useNow } from '../../../stores/clock';
import { reportText } from '../../../text/report';
import { hoursWords, shortDayWords } from '../../../text/when';
import { useReportDraft } from '../store';

const DAYS_TO_CHOOSE = 7;

/** When the customer would like it, and anything worth noting. */
export function WishStep() {
  const { draft, change } = useReportDraft();
  const now = useNow();
  return (
    <Section title={reportText.steps.window}>
      <Card>
        <WindowField
          value={draft.wishedWindow}
          days={visitDaysAhead(DAYS_TO_CHOOSE, now).map((on) => ({ value: on, label: shortDayWords(on, now) }))}
          hoursOf={(on) => windowsAhead(on, now)}
          hoursWords={hoursWords}
          onChange={(wishedWindow) => change({ wishedWindow })}
        />
        <TextField
          label={reportText.steps.remark}
          value={draft.remark}
          placeholder={reportText.remarkPlaceholder}
          maxLength={100}
          onChange={(remark) => change({ remark })}
        />
      </Card>
    </Section>
  );
}
