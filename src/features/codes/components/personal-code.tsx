import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { codesText } from '../../../text/codes';
import { useIssuedCode } from '../use-issued-code';
import { CodePicture } from './code-picture';
import './codes.scss';

const { personal: words } = codesText;

/** The member's own code: who scans it has an adviser. Without a code there is nothing to ask a customer for. */
export function PersonalCode() {
  const code = useIssuedCode({ kind: 'personal' });
  const scans = useQuery('attribution.code.scans', code.codeId === undefined ? null : { codeId: code.codeId });
  if (code.error !== undefined) return <CodePicture code={code} />;
  return (
    <>
      <View className="code-page__words">
        <View className="code-page__headline">{words.headline}</View>
        <Text className="code-page__muted">{words.lead}</Text>
      </View>
      <CodePicture code={code} />
      {scans.data === undefined ? null : <View className="code-page__waiting">{words.scans(scans.data.scans)}</View>}
    </>
  );
}
