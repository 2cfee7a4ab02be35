import { useIssuedCode } from '../use-issued-code';
import { CodePicture } from './code-picture';

/** The technician's own code that customers scan at their door (B12). */
export function DoorPicture() {
  return <CodePicture code={useIssuedCode({ kind: 'door' })} />;
}
