import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { Section } from '../../../components/section/section';
import { visitDaysAhead, windowsAhead } from '../../../shared/domain/orders/visit-windows';
import { useNow } from '../../../stores/clock';
import { reportText } from '../../../text/report';
import { hoursWords, shortDayWords } from '../../../text/when';
import { useReportDraft } from '../store';

const DAYS_TO_CHOOSE = 7;
const NO_WISH = 'none';

/** When the customer would like it, and anything worth noting. */
export function WishStep() {
  const { draft, change } = useReportDraft();
  const now = useNow();
  const wish = draft.wishedWindow;
  const days = visitDaysAhead(DAYS_TO_CHOOSE, now);
  const chosenDay = wish !== null && days.includes(wish.on) ? wish.on : NO_WISH;

  const chooseDay = (on: string) => {
    const [first] = on === NO_WISH ? [] : windowsAhead(on, now);
    const kept = on === NO_WISH ? undefined : windowsAhead(on, now).find(({ from }) => from === wish?.from);
    const hours = kept ?? first;
    change({ wishedWindow: hours === undefined ? null : { on, ...hours } });
  };
  const chooseHours = (from: string) => {
    const hours = windowsAhead(chosenDay, now).find((window) => window.from === from);
    if (hours !== undefined) change({ wishedWindow: { on: chosenDay, ...hours } });
  };

  return (
    <Section title={reportText.steps.window}>
      <Card>
        <ChoiceField
          label={reportText.day}
          value={chosenDay}
          choices={[
            { value: NO_WISH, label: reportText.noWish },
            ...days.map((on) => ({ value: on, label: shortDayWords(on, now) })),
          ]}
          onChange={chooseDay}
        />
        {chosenDay === NO_WISH ? null : (
          <ChoiceField
            label={reportText.hours}
            value={wish?.from ?? null}
            choices={windowsAhead(chosenDay, now).map((window) => ({ value: window.from, label: hoursWords(window) }))}
            onChange={chooseHours}
          />
        )}
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
