import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../../../api/api-error';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { MediaTiles } from '../../../components/media/media-tiles';
import { useMedia } from '../../../components/media/use-media';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { conversationText as words } from '../../../text/conversation';
import type { Message } from '../view-model';
import './conversation.scss';

const LONGEST = 500;
/** As many as one message takes. */
const MOST_MEDIA = 6;

export interface SayBarProps {
  readonly pending: boolean;
  /** Why the last message was not sent. */
  readonly error: ApiError | undefined;
  readonly label?: string;
  readonly placeholder?: string;
  /** True when it was sent: the line is empty again then. */
  readonly onSay: (said: { readonly text: string; readonly media: Message['media'] }) => Promise<boolean>;
}

/** A line to write in, with photos and films that are on their way to the cloud while one writes. */
export function SayBar({ pending, error, label = words.field, placeholder = words.placeholder, onSay }: SayBarProps) {
  const [text, setText] = useState('');
  const media = useMedia({ folder: 'care', most: MOST_MEDIA, kinds: ['photo', 'video'] });
  const isEmpty = text.trim() === '' && media.kept.length === 0;
  const send = async () => {
    if (!(await onSay({ text: text.trim(), media: [...media.kept] }))) return;
    setText('');
    media.clear();
  };
  return (
    <View className="conversation__say">
      <FailureNotice error={error} />
      {media.trouble === undefined ? null : <Notice tone="danger" sentence={media.trouble} />}
      <MediaTiles media={media} />
      <TextField label={label} value={text} placeholder={placeholder} maxLength={LONGEST} multiline onChange={setText} />
      <View className="conversation__ways">
        <QuietAction size="small" label={words.addMedia} disabled={media.items.length >= MOST_MEDIA} onPress={() => void media.add()} />
        <PrimaryAction size="small" label={words.send} loading={pending} disabled={isEmpty || media.unfinished !== undefined} onPress={() => void send()} />
      </View>
    </View>
  );
}
