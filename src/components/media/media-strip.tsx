import { View } from '@tarojs/components';
import { mediaText as words } from '../../text/media';
import { kindOfFile } from './media-rules';
import { MediaTile } from './media-tile';
import { useViewer } from './use-viewer';
import './media.scss';

/** A kept file and the address at which it can be seen for a while: null when it is gone, undefined while it is looked up. */
export interface AddressedFile {
  readonly fileId: string;
  readonly url: string | null | undefined;
}

/** Pictures and films to look at, in a row that wraps; nothing where there are none. */
export function MediaStrip({ files }: { readonly files: readonly AddressedFile[] }) {
  const media = files.map(({ fileId, url }) => ({ fileId, url, kind: kindOfFile(fileId) }));
  const viewer = useViewer(media.map(({ kind, url }) => ({ kind, url: url ?? null })));
  if (media.length === 0) return null;
  return (
    <>
      <View className="media">
        {media.map(({ fileId, url, kind }, position) =>
          typeof url === 'string' ? (
            <MediaTile
              key={fileId}
              kind={kind}
              picture={kind === 'photo' ? url : null}
              label={words.open(words.of(kind, position + 1))}
              onPress={() => viewer.open(position)}
            />
          ) : (
            <View key={fileId} className="media__tile media__tile--none">
              {url === null ? words.gone : null}
            </View>
          ),
        )}
      </View>
      {viewer.view}
    </>
  );
}

/** Files with the addresses that were looked up for them; `found` is undefined while they are. */
export function withAddresses(
  fileIds: readonly string[],
  found: readonly { readonly fileId: string; readonly url: string | null }[] | undefined,
): readonly AddressedFile[] {
  const urls = new Map(found?.map(({ fileId, url }) => [fileId, url]));
  return fileIds.map((fileId) => ({ fileId, url: found === undefined ? undefined : (urls.get(fileId) ?? null) }));
}
