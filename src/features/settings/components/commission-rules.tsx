import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { Notice } from '../../../components/notice/notice';
import { commissionFields as words } from '../../../text/commission-settings';
import { openedAt, RULE_LIST, rulePath, ruleTable, withRule } from '../commission-rules';
import { withoutItem, type Draft } from '../draft';
import { useProductName } from '../use-product-name';
import { RuleSheet } from './rule-sheet';
import './settings.scss';

export interface CommissionRulesProps {
  /** The product whose rule is looked at first; empty: none. */
  readonly productId: string;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

type Row = ReturnType<typeof ruleTable>[number]['rows'][number];

/** Who gets how much of what, as a table; a tap opens one rule. */
export function CommissionRules({ productId, draft, errorAt, onChange }: CommissionRulesProps) {
  const [opened, setOpened] = useState(() => (productId === '' ? undefined : openedAt(draft, productId).item));
  const refused = errorAt(RULE_LIST);
  const isWrong = (item: string) => Object.keys(draft).some((path) => path.startsWith(`${rulePath(item)}.`) && errorAt(path) !== undefined);
  const add = () => {
    const added = withRule(draft, null);
    onChange(added.draft);
    setOpened(added.item);
  };
  const remove = (item: string) => {
    setOpened(undefined);
    onChange(withoutItem(draft, RULE_LIST, item));
  };
  return (
    <View>
      <View className="commission-rule__quiet">{words.rulesHint}</View>
      {refused === undefined ? null : <Notice tone="danger" sentence={refused} />}
      {ruleTable(draft).map(({ audience, title, rows }) => (
        <View key={audience}>
          <View className="commission-rules__head">{title}</View>
          {rows.map((row) => (
            <RuleRow key={row.item} row={row} wrong={isWrong(row.item)} onOpen={() => setOpened(row.item)} />
          ))}
        </View>
      ))}
      {ruleTable(draft).length === 0 ? <Notice tone="quiet" sentence={words.noRules} /> : null}
      <TextAction label={words.addRule} onPress={add} />
      {opened === undefined ? null : (
        <RuleSheet item={opened} {...{ draft, errorAt, onChange }} onRemove={() => remove(opened)} onClose={() => setOpened(undefined)} />
      )}
    </View>
  );
}

function RuleRow({ row, wrong, onOpen }: { readonly row: Row; readonly wrong: boolean; readonly onOpen: () => void }) {
  const name = useProductName(row.product);
  return (
    <View className="commission-rule" role="button" onClick={onOpen}>
      <View>
        <Text className={wrong ? 'commission-rule__wrong' : ''}>{name ?? row.title}</Text>
      </View>
      <Text className="commission-rule__levels">{row.levels.join(' / ')}</Text>
      <View className="commission-rule__quiet">
        {row.toBuyer === null ? null : <View>{row.toBuyer}</View>}
        <View>{row.from}</View>
      </View>
      <Text className="commission-rule__edit">{words.editRule}</Text>
    </View>
  );
}
