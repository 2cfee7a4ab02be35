import { View } from '@tarojs/components';
import { mediaText as words } from '../../text/media';
import { kindOfFile } from './media-rules';
import { MediaTile } from './media-tile';
import { useViewer } from './use-viewer';
import './media.scss';

/** A kept file with an address at which it can be seen for a while; without one it is gone. */
export interface AddressedFile {
  readonly fileId: string;
  readonly url: string | null;
}

/** Pictures and films to look at, in a row that wraps; nothing where there are none. */
export function MediaStrip({ files }: { readonly files: readonly AddressedFile[] }) {
  const shown = files.flatMap(({ fileId, url }) => (url === null ? [] : [{ fileId, url, kind: kindOfFile(fileId) }]));
  const viewer = useViewer(shown);
  const gone = files.length - shown.length;
  if (files.length === 0) return null;
  return (
    <>
      <View className="media">
        {shown.map(({ fileId, url, kind }, position) => (
          <MediaTile
            key={fileId}
            kind={kind}
            picture={kind === 'photo' ? url : null}
            label={words.open(words.of(kind, position + 1))}
            onPress={() => viewer.open(position)}
          />
        ))}
      </View>
      {gone === 0 ? null : <View className="media__gone">{words.gone(gone)}</View>}
      {viewer.view}
    </>
  );
}
