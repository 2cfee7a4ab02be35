import { View } from '@tarojs/components';
import { ChoicesField } from '../../../components/field/choices-field';
import { Notice } from '../../../components/notice/notice';
import { commissionFields } from '../../../text/commission-settings';
import './settings.scss';

export interface ComplianceNoteProps {
  readonly accepted: boolean;
  readonly error: string | undefined;
  readonly onChange: (accepted: boolean) => void;
}

const { compliance: words } = commissionFields;
const ACCEPT = [{ value: 'accepted', label: words.accept }] as const;

/** What the law and WeChat say of more than one level of customers, and whoever switches it on saying that he read it. */
export function ComplianceNote({ accepted, error, onChange }: ComplianceNoteProps) {
  return (
    <View>
      <Notice tone="danger" sentence={words.title} />
      {words.lines.map((line) => (
        <View key={line} className="compliance__line">
          {line}
        </View>
      ))}
      <ChoicesField label={words.confirm} values={accepted ? ['accepted'] : []} choices={ACCEPT} error={error} onChange={(values) => onChange(values.length > 0)} />
    </View>
  );
}
