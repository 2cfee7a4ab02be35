import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../../../api/api-error';
import { canKeepPictures, keepPictures } from '../../../api/keep-pictures';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { conversationText as words } from '../../../text/conversation';
import type { Message } from '../view-model';
import './conversation.scss';

const LONGEST = 500;
/** As many as one message takes. */
const MOST_PHOTOS = 6;

export interface SayBarProps {
  readonly pending: boolean;
  /** Why the last message was not sent. */
  readonly error: ApiError | undefined;
  readonly label?: string;
  readonly placeholder?: string;
  /** True when it was sent: the line is empty again then. */
  readonly onSay: (said: { readonly text: string; readonly media: Message['media'] }) => Promise<boolean>;
}

/** A line to write in, and photos, which are sent as soon as they are chosen. */
export function SayBar({ pending, error, label = words.field, placeholder = words.placeholder, onSay }: SayBarProps) {
  const [text, setText] = useState('');
  const photos = usePhotos((media) => onSay({ text: '', media }));
  const send = async () => {
    if (await onSay({ text: text.trim(), media: [] })) setText('');
  };
  return (
    <View className="conversation__say">
      <FailureNotice error={error} />
      {photos.hasFailed ? <Notice tone="danger" sentence={words.photosFailed} /> : null}
      <TextField label={label} value={text} placeholder={placeholder} maxLength={LONGEST} multiline onChange={setText} />
      <View className="conversation__ways">
        {canKeepPictures ? (
          <QuietAction size="small" label={words.addPhotos} loading={photos.pending} disabled={pending} onPress={photos.send} />
        ) : (
          <View className="conversation__who">{words.photosInWechat}</View>
        )}
        <PrimaryAction size="small" label={words.send} loading={pending} disabled={text.trim() === ''} onPress={() => void send()} />
      </View>
    </View>
  );
}

function usePhotos(onChosen: (media: Message['media']) => Promise<boolean>) {
  const [pending, setPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const send = async () => {
    setPending(true);
    setHasFailed(false);
    try {
      const fileIds = await keepPictures('care', MOST_PHOTOS);
      if (fileIds.length > 0) await onChosen(fileIds.map((fileId) => ({ fileId, kind: 'photo' })));
    } catch {
      setHasFailed(true);
    } finally {
      setPending(false);
    }
  };
  return { pending, hasFailed, send: () => void send() };
}
