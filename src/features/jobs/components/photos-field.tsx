import { View } from '@tarojs/components';
import { useState } from 'react';
import { canKeepPictures, keepPictures } from '../../../api/keep-pictures';
import { QuietAction } from '../../../components/action/quiet-action';
import { Field, type FieldFrame } from '../../../components/field/field';
import { Notice } from '../../../components/notice/notice';
import { jobStepsText as words } from '../../../text/jobs';

export interface PhotosFieldProps extends FieldFrame {
  /** File ids of what was taken so far. */
  readonly photos: readonly string[];
  readonly most: number;
  readonly onAdd: (added: readonly string[]) => void;
}

/** Photos of a job, kept in the cloud as soon as they are taken. */
export function PhotosField({ photos, most, onAdd, ...frame }: PhotosFieldProps) {
  const [pending, setPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const add = async () => {
    setPending(true);
    setHasFailed(false);
    try {
      onAdd(await keepPictures('service', most - photos.length));
    } catch {
      setHasFailed(true);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Field {...frame} frame="none">
        {photos.length === 0 ? null : <View>{words.kept(photos.length)}</View>}
        {canKeepPictures && photos.length < most ? (
          <QuietAction label={words.addPhotos} loading={pending} onPress={() => void add()} />
        ) : null}
        {canKeepPictures ? null : <View>{words.photosInWechat}</View>}
      </Field>
      {hasFailed ? <Notice tone="danger" sentence={words.photosFailed} /> : null}
    </>
  );
}
