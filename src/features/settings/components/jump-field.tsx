import Taro from '@tarojs/taro';
import { Card } from '../../../components/card/card';
import { SelectField } from '../../../components/field/select-field';
import { settingsText } from '../../../text/settings';
import type { RuleSection } from '../rule-fields';

/** Fewer parts are looked through by hand. */
const MANY = 5;

/** The name of a part's place on the page. */
export const placeOf = (position: number): string => `setting-part-${position}`;

/** Leads to one part of a long page; nothing on a short one. */
export function JumpField({ sections }: { readonly sections: readonly RuleSection[] }) {
  if (sections.length < MANY) return null;
  const options = sections.map(({ title }, position) => ({ value: placeOf(position), label: title }));
  return (
    <Card>
      <SelectField label={settingsText.jump} value={null} options={options} onChange={(place) => void Taro.pageScrollTo({ selector: `#${place}` })} />
    </Card>
  );
}
