import { Text, View } from '@tarojs/components';
import { Tag } from '../../../components/tag/tag';
import { casesText as words } from '../../../text/cases';
import './cases.scss';

export interface CaseWordsProps {
  readonly tags: readonly string[];
  readonly praises: readonly string[];
  readonly says: string;
  readonly owner: string | null;
}

/** What a case says beside its pictures. */
export function CaseWords({ tags, praises, says, owner }: CaseWordsProps) {
  return (
    <>
      <View className="case__tags">
        {tags.map((tag) => (
          <Tag key={tag} tone="quiet">
            {tag}
          </Tag>
        ))}
        {praises.map((praise) => (
          <Tag key={praise} tone="done">
            {praise}
          </Tag>
        ))}
      </View>
      {says === '' ? null : (
        <View className="case__says">
          <Text className="case__muted">{words.detail.says}</Text>
          <View>{says}</View>
        </View>
      )}
      {owner === null ? null : <View className="case__muted">{owner}</View>}
    </>
  );
}
