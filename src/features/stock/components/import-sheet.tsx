import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { chooseSpreadsheet, keepSpreadsheet } from '../../../api/choose-spreadsheet';
import { saveTable } from '../../../api/save-table';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import type { StockImportKind } from '../../../shared/domain/stock/import-kinds';
import { toCsv } from '../../../shared/kernel/csv';
import { IMPORT_SAMPLES } from '../../../text/stock-columns';
import { warehouseText } from '../../../text/warehouse';
import { ImportPreview, type Preview } from './import-preview';
import { ImportProgress } from './import-progress';

const words = warehouseText.imports;

/** A spreadsheet is chosen, read and shown; nothing is booked before somebody says so. */
export function ImportSheet({ kind, onClose }: { readonly kind: StockImportKind; readonly onClose: () => void }) {
  const preview = useCommand('warehouse.import.preview');
  const commit = useCommand('warehouse.import.commit');
  const [shown, setShown] = useState<Preview>();
  const [committed, setCommitted] = useState<string>();
  const [sending, setSending] = useState(false);
  const [notSent, setNotSent] = useState(false);
  const importId = shown?.importId ?? null;

  const choose = async () => {
    const sheet = await chooseSpreadsheet();
    if (sheet === null) return;
    setSending(true);
    setNotSent(false);
    const fileId = await keepSpreadsheet(sheet).catch(() => null);
    const result = fileId === null ? null : await preview.run({ kind, fileId });
    setSending(false);
    setNotSent(fileId === null);
    if (result?.ok === true) setShown(result.data);
  };
  const book = async () => {
    if (importId !== null && (await commit.run({ importId })).ok) setCommitted(importId);
  };

  if (committed !== undefined) return <ImportProgress importId={committed} title={words.title[kind]} onClose={onClose} />;
  const label = importId === null || shown === undefined ? (shown === undefined ? words.choose : words.chooseAgain) : words.commit(shown.rows);
  const sample = IMPORT_SAMPLES[kind];
  return (
    <FormSheet
      title={words.title[kind]}
      lead={words.lead[kind]}
      submitLabel={sending ? words.reading : label}
      pending={sending || commit.pending}
      error={commit.error ?? preview.error}
      onSubmit={importId === null ? choose : book}
      onClose={onClose}
    >
      {notSent ? <Notice tone="danger" sentence={words.notSent} /> : null}
      {shown === undefined ? (
        <View className="stock-sample">
          {sample.rows.map((cells) => (
            <Text key={cells.join()}>{cells.join(words.between)}</Text>
          ))}
          <TextAction label={words.sample} onPress={() => void saveTable(sample.fileName, toCsv(sample.rows)).catch(() => undefined)} />
        </View>
      ) : (
        <ImportPreview preview={shown} />
      )}
      {importId === null ? null : <TextAction label={words.chooseAgain} onPress={() => void choose()} />}
    </FormSheet>
  );
}
