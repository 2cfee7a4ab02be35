import { View } from '@tarojs/components';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { DateField } from '../../../components/field/date-field';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { Sheet } from '../../../components/sheet/sheet';
import { PRODUCT_CATEGORIES } from '../../../shared/domain/catalog/categories';
import { COMMISSION_AUDIENCES } from '../../../shared/domain/commission/rules';
import { audienceNames } from '../../../text/commission-names';
import { commissionFields as words } from '../../../text/commission-settings';
import { categoryNames } from '../../../text/names';
import { fullDateWords } from '../../../text/when';
import { forAudience, levelMode, mayAddLevel, ofKind, ruleAt, rulePath, withLevel } from '../commission-rules';
import { withoutItem, type Draft } from '../draft';
import { ProductPick } from './product-pick';
import './settings.scss';

export interface RuleSheetProps {
  /** Its number in the draft. */
  readonly item: string;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const AUDIENCES = COMMISSION_AUDIENCES.map((value) => ({ value, label: audienceNames[value] }));
const KINDS = (['base', 'category', 'product'] as const).map((value) => ({ value, label: words.ofKinds[value] }));
const CATEGORIES = PRODUCT_CATEGORIES.map((value) => ({ value, label: categoryNames[value] }));
const MODES = (['percent', 'fixed'] as const).map((value) => ({ value, label: words.modes[value] }));

/** One rule: for whom, of what, from when, and how much on each level. It is changed as one types. */
export function RuleSheet(props: RuleSheetProps) {
  const { item, draft, errorAt, onChange, onRemove, onClose } = props;
  const rule = ruleAt(draft, item);
  const set = (rest: string) => (value: string) => onChange({ ...draft, [`${rulePath(item)}.${rest}`]: value });
  return (
    <Sheet
      open
      title={words.sheetTitle}
      onClose={onClose}
      footer={
        <>
          <PrimaryAction label={words.doneRule} onPress={onClose} />
          <TextAction label={words.removeRule} onPress={onRemove} />
        </>
      }
    >
      <ChoiceField label={words.audience} value={rule.audience} choices={AUDIENCES} onChange={(chosen) => onChange(forAudience(draft, item, chosen))} />
      <Subject {...props} />
      {rule.levels.map((level, position) => (
        <Level key={level} {...props} level={level} label={words.level(position + 1)} />
      ))}
      <View className="setting-rule__more">
        {mayAddLevel(rule) ? <TextAction label={words.addLevel} onPress={() => onChange(withLevel(draft, item))} /> : null}
        {rule.levels.length > 1 ? (
          <TextAction label={words.removeLevel} onPress={() => onChange(withoutItem(draft, `${rulePath(item)}.levels`, rule.levels.at(-1) ?? ''))} />
        ) : null}
      </View>
      {rule.audience === 'staff' ? null : (
        <TextField
          label={words.toBuyer}
          hint={words.toBuyerHint}
          value={rule.toBuyer}
          keyboard="digit"
          maxLength={6}
          error={errorAt(`${rulePath(item)}.toBuyerBps`)}
          onChange={set('toBuyerBps')}
        />
      )}
      <DateField
        label={words.startsOn}
        value={rule.startsOn === '' ? null : rule.startsOn}
        shown={rule.startsOn === '' ? words.startsAlways : fullDateWords(rule.startsOn)}
        onChange={set('startsOn')}
      />
      {rule.startsOn === '' ? null : <TextAction label={words.startsClear} onPress={() => set('startsOn')('')} />}
    </Sheet>
  );
}

/** What it is for: everything, one category, or one product. */
function Subject({ item, draft, errorAt, onChange }: RuleSheetProps) {
  const { kind, category, productId } = ruleAt(draft, item);
  const path = `${rulePath(item)}.of`;
  return (
    <>
      <ChoiceField label={words.of} value={kind} choices={KINDS} onChange={(chosen) => onChange(ofKind(draft, item, chosen))} />
      {kind === 'category' ? (
        <SelectField
          label={words.category}
          value={category === '' ? null : category}
          options={CATEGORIES}
          error={errorAt(`${path}.category`) === undefined ? undefined : words.categoryNeeded}
          onChange={(chosen) => onChange({ ...draft, [`${path}.category`]: chosen })}
        />
      ) : null}
      {kind === 'product' ? (
        <ProductPick
          productId={productId}
          error={errorAt(`${path}.productId`) === undefined ? undefined : words.productNeeded}
          onPick={(chosen) => onChange({ ...draft, [`${path}.productId`]: chosen })}
        />
      ) : null}
    </>
  );
}

interface LevelProps extends RuleSheetProps {
  readonly level: string;
  readonly label: string;
}

/** How much one level gets, and how that is reckoned. */
function Level({ item, level, label, draft, errorAt, onChange }: LevelProps) {
  const path = `${rulePath(item)}.levels.${level}`;
  const mode = draft[`${path}.mode`] ?? 'percent';
  const figure = `${path}.${mode === 'fixed' ? 'fen' : 'bps'}`;
  return (
    <View className="setting-rule">
      <ChoiceField label={label} value={mode} choices={MODES} onChange={(chosen) => onChange(levelMode(draft, path, chosen))} />
      <TextField
        label={mode === 'fixed' ? words.fixed : words.percent}
        value={draft[figure] ?? ''}
        keyboard="digit"
        maxLength={8}
        error={errorAt(figure)}
        onChange={(typed) => onChange({ ...draft, [figure]: typed })}
      />
    </View>
  );
}
