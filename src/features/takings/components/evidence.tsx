import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { takingsText } from '../../../text/takings';
import './takings.scss';

/** The pictures that show an offline payment. */
export function Evidence({ paymentId }: { readonly paymentId: string }) {
  const query = useQuery('payments.evidence.get', { paymentId });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const { pictures } = query.data;
  const urls = pictures.flatMap(({ url }) => (url === null ? [] : [url]));
  const gone = pictures.length - urls.length;
  return (
    <>
      <View className="taking__evidence">
        {urls.map((url, position) => (
          <View
            key={url}
            role="button"
            aria-label={takingsText.openEvidence(position + 1)}
            onClick={() => void Taro.previewImage({ current: url, urls: [...urls] })}
          >
            <Image className="taking__picture" src={url} mode="aspectFill" />
          </View>
        ))}
      </View>
      {gone === 0 ? null : <View className="taking__muted">{takingsText.evidenceGone(gone)}</View>}
    </>
  );
}
