import { Text, View } from '@tarojs/components';
import { ChoicesField } from '../../../components/field/choices-field';
import { tellingText } from '../../../text/telling';
import './leads.scss';

export interface ConsentFieldProps {
  readonly label: string;
  readonly agreed: boolean;
  readonly error: string | undefined;
  readonly onChange: (agreed: boolean) => void;
}

/** The yes of the person to be called, beside the text to which he says it. */
export function ConsentField({ label, agreed, error, onChange }: ConsentFieldProps) {
  return (
    <View>
      <ChoicesField
        label={label}
        error={error}
        values={agreed ? ['yes'] : []}
        choices={[{ value: 'yes', label: tellingText.agreed }]}
        onChange={(values) => onChange(values.includes('yes'))}
      />
      <Text className="leads__consent">{tellingText.consentText}</Text>
    </View>
  );
}
