import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { Section } from '../../../components/section/section';
import { WindowField } from '../../../components/window-field/window-field';
import { visitDaysAhead, windowsAhead } from '../../../shared/domain/orders/visit-windows';
import { useNow } from '../../../stores/clock';
import { checkoutText } from '../../../text/checkout';
import { hoursWords, shortDayWords } from '../../../text/when';
import type { Wish } from '../view-model';

const DAYS_TO_CHOOSE = 7;

export interface WishPartProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

/** When it should come, and anything worth noting. */
export function WishPart({ wish, onChange }: WishPartProps) {
  const now = useNow();
  return (
    <Section title={checkoutText.wish}>
      <Card>
        <WindowField
          value={wish.window}
          days={visitDaysAhead(DAYS_TO_CHOOSE, now).map((on) => ({ value: on, label: shortDayWords(on, now) }))}
          hoursOf={(on) => windowsAhead(on, now)}
          hoursWords={hoursWords}
          onChange={(window) => onChange({ ...wish, window })}
        />
        <TextField
          label={checkoutText.remark}
          value={wish.remark}
          placeholder={checkoutText.remarkPlaceholder}
          maxLength={100}
          onChange={(remark) => onChange({ ...wish, remark })}
        />
      </Card>
    </Section>
  );
}
