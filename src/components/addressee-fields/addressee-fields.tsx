import { View } from '@tarojs/components';
import { addresseeText } from '../../text/addressee';
import { QuietAction } from '../action/quiet-action';
import { Card } from '../card/card';
import { TextField } from '../field/text-field';
import { Notice, type NoticeProps } from '../notice/notice';
import './addressee-fields.scss';

type FieldName = 'name' | 'phone' | 'province' | 'city' | 'district' | 'detail';
type Values = Readonly<Record<FieldName, string>>;

export interface PasteCardProps {
  readonly text: string;
  readonly pending: boolean;
  /** What came of it. */
  readonly outcome?: Pick<NoticeProps, 'tone' | 'sentence'>;
  readonly onText: (text: string) => void;
  readonly onParse: () => void;
  readonly onClipboard: () => void;
}

/** Name, phone and address as one text. */
export function PasteCard({ text, pending, outcome, onText, onParse, onClipboard }: PasteCardProps) {
  return (
    <Card>
      <TextField
        label={addresseeText.paste}
        value={text}
        placeholder={addresseeText.pastePlaceholder}
        multiline
        maxLength={300}
        onChange={onText}
      />
      <View className="addressee__row">
        <QuietAction label={addresseeText.pasteFromClipboard} size="small" onPress={onClipboard} />
        <QuietAction
          label={addresseeText.parse}
          size="small"
          loading={pending}
          disabled={text.trim() === ''}
          onPress={onParse}
        />
      </View>
      {outcome === undefined ? null : <Notice {...outcome} />}
    </Card>
  );
}

export interface AddresseeFieldsProps {
  /** `顾客姓名` for a guide, `收货人` for who buys himself. */
  readonly nameLabel: string;
  readonly value: Values;
  readonly problems: Partial<Record<FieldName, string>>;
  readonly onChange: (part: Partial<Values>) => void;
}

/** The same, field by field. */
export function AddresseeFields({ nameLabel, value, problems, onChange }: AddresseeFieldsProps) {
  const field = (name: FieldName, label: string, placeholder?: string) => ({
    label,
    value: value[name],
    error: problems[name],
    placeholder,
    onChange: (typed: string) => onChange({ [name]: typed }),
  });
  return (
    <Card>
      <TextField {...field('name', nameLabel, addresseeText.namePlaceholder)} maxLength={20} />
      <TextField
        {...field('phone', addresseeText.phone, addresseeText.phonePlaceholder)}
        keyboard="phone"
        maxLength={11}
      />
      <View className="addressee__columns">
        <TextField {...field('province', addresseeText.province)} maxLength={20} />
        <TextField {...field('city', addresseeText.city)} maxLength={20} />
        <TextField {...field('district', addresseeText.district)} maxLength={20} />
      </View>
      <TextField {...field('detail', addresseeText.detail, addresseeText.detailPlaceholder)} maxLength={120} />
    </Card>
  );
}
