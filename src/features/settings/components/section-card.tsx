import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { SelectField } from '../../../components/field/select-field';
import { Section } from '../../../components/section/section';
import { settingsText } from '../../../text/settings';
import { withoutItem, type Draft } from '../draft';
import type { Addition, RuleSection } from '../rule-fields';
import { RuleFieldInput } from './rule-field';

export interface SectionCardProps {
  /** The product that the form was opened for; empty without one. */
  readonly productId: string;
  /** By which one gets to it. */
  readonly place: string;
  readonly section: RuleSection;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** Fields that belong together, with what can be added to them or taken out. */
export function SectionCard({ productId, place, section, draft, errorAt, onChange }: SectionCardProps) {
  const { title, fields, removes, adds, wide = false } = section;
  const remove =
    removes === undefined ? undefined : (
      <TextAction
        label={settingsText.remove}
        onPress={() => onChange(withoutItem(draft, removes.list, removes.item))}
      />
    );
  return (
    <View id={place} className={wide ? 'setting-section--wide' : ''}>
      <Section title={title} aside={remove}>
        <Card>
          <View className="setting-fields">
            {fields.map((field) => (
              <RuleFieldInput key={field.path} productId={productId} field={field} draft={draft} errorAt={errorAt} onChange={onChange} />
            ))}
          </View>
          {adds === undefined ? null : <AddField addition={adds} onAdd={(more) => onChange({ ...draft, ...more })} />}
        </Card>
      </Section>
    </View>
  );
}

interface AddFieldProps {
  readonly addition: Addition;
  readonly onAdd: (fields: Draft) => void;
}

function AddField({ addition: { label, options, fields }, onAdd }: AddFieldProps) {
  if (options === undefined) return <TextAction label={label} onPress={() => onAdd(fields(''))} />;
  if (options.length === 0) return null;
  return <SelectField label={label} value={null} options={options} onChange={(choice) => onAdd(fields(choice))} />;
}
