import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { SelectField } from '../../../components/field/select-field';
import { Section } from '../../../components/section/section';
import type { ProductCategory } from '../../../shared/domain/catalog/categories';
import { categoryNames } from '../../../text/names';
import { settingsText } from '../../../text/settings';
import { CATEGORY_LIST, freeCategories, STREAK_LIST, type RuleSection } from '../area-fields';
import { nextItem, withoutItem, type Draft } from '../draft';
import { RuleFieldInput } from './rule-field';

export interface SectionCardProps {
  readonly section: RuleSection;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** Fields that belong together, with what can be added to them or taken out. */
export function SectionCard({ section, draft, errorAt, onChange }: SectionCardProps) {
  const { title, fields, removes, adds } = section;
  const remove =
    removes === undefined ? undefined : (
      <TextAction
        label={settingsText.remove}
        onPress={() => onChange(withoutItem(draft, removes.list, removes.item))}
      />
    );
  return (
    <Section title={title} aside={remove}>
      <Card>
        <View className="setting-fields">
          {fields.map((field) => (
            <RuleFieldInput key={field.path} field={field} draft={draft} errorAt={errorAt} onChange={onChange} />
          ))}
        </View>
        {adds === 'streak' ? <AddStreak draft={draft} onChange={onChange} /> : null}
        {adds === 'category' ? <AddCategory draft={draft} onChange={onChange} /> : null}
      </Card>
    </Section>
  );
}

type AddProps = Pick<SectionCardProps, 'draft' | 'onChange'>;

function AddStreak({ draft, onChange }: AddProps) {
  const add = () => {
    const item = `${STREAK_LIST}.${nextItem(draft, STREAK_LIST)}`;
    onChange({ ...draft, [`${item}.days`]: '', [`${item}.bonus`]: '' });
  };
  return <TextAction label={settingsText.add.streak} onPress={add} />;
}

function AddCategory({ draft, onChange }: AddProps) {
  const free = freeCategories(draft);
  if (free.length === 0) return null;
  const add = (category: ProductCategory) => {
    const item = `${CATEGORY_LIST}.${category}`;
    onChange({ ...draft, [`${item}.mode`]: 'per_piece', [`${item}.points`]: '' });
  };
  return (
    <SelectField
      label={settingsText.add.category}
      value={null}
      options={free.map((category) => ({ value: category, label: categoryNames[category] }))}
      onChange={add}
    />
  );
}
