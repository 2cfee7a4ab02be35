import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { ErrorState } from '../../../components/error-state/error-state';
import { QrImage } from '../../../components/qr-image/qr-image';
import { codesText } from '../../../text/codes';
import { failureSentence } from '../../../text/failures';
import { copyLink, linkOfScene } from '../code-link';
import type { IssuedCode } from '../use-issued-code';
import './codes.scss';

/** A code to be scanned from this screen; on the web its link can be copied as well. */
export function CodePicture({ code }: { readonly code: Pick<IssuedCode, 'scene' | 'imageUrl' | 'error' | 'retry'> }) {
  const link = code.scene === undefined ? null : linkOfScene(code.scene);
  if (code.error !== undefined) return <ErrorState sentence={failureSentence(code.error)} onRetry={code.retry} />;
  return (
    <View className="code-picture">
      <QrImage src={code.imageUrl} description={codesText.image.alt} onRetry={code.retry} />
      {link === null ? null : (
        <View className="code-picture__link">
          <TextAction label={codesText.image.copyLink} onPress={() => void copyLink(link)} />
        </View>
      )}
    </View>
  );
}
