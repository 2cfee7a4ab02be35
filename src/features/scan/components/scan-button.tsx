import { ListRow } from '../../../components/list-row/list-row';
import { PrimaryAction } from '../../../components/action/primary-action';
import { scanText } from '../../../text/scan';
import { useScanInApp } from '../use-scan-in-app';
import { PasteSheet } from './paste-sheet';

/** Scans a code from inside the app; a row of a list, or a button. */
export function ScanButton({ look }: { readonly look: 'row' | 'button' }) {
  const scan = useScanInApp();
  return (
    <>
      {look === 'row' ? (
        <ListRow icon="scan" title={scanText.scanButton} onPress={scan.start} />
      ) : (
        <PrimaryAction label={scanText.scanButton} size="small" onPress={scan.start} />
      )}
      <PasteSheet scan={scan} />
    </>
  );
}
