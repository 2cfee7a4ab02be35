import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { componentText } from '../../text/components';
import { ErrorState } from '../error-state/error-state';
import './qr-image.scss';

export interface QrImageProps {
  /** Where the picture is; undefined while it is being drawn. */
  readonly src: string | undefined;
  /** What the code leads to, for screen readers. */
  readonly description: string;
  readonly onRetry?: () => void;
}

/** A code large enough to be scanned from another phone, black on white by day and night. */
export function QrImage({ src, description, onRetry }: QrImageProps) {
  const [failedSrc, setFailedSrc] = useState<string>();
  if (src !== undefined && failedSrc === src) return <ErrorState sentence={componentText.codeFailed} onRetry={onRetry} />;
  return (
    <View className="qr-image">
      {src === undefined ? (
        <View className="qr-image__waiting" role="status" aria-label={componentText.loading} />
      ) : (
        <Image
          className="qr-image__picture"
          src={src}
          mode="aspectFit"
          showMenuByLongpress
          aria-label={description}
          onError={() => setFailedSrc(src)}
        />
      )}
    </View>
  );
}
