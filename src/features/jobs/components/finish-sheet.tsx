import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { jobFinishText as words } from '../../../text/job-steps';
import { useTap } from '../offline/use-tap';
import { piecesToInstall, serialNumberOf, serialProblems, type PieceToInstall } from '../job-model';
import { dueWords, type Job } from '../view-model';
import './jobs.scss';

async function scanSerialNumber(): Promise<string> {
  try {
    return serialNumberOf((await Taro.scanCode({})).result);
  } catch {
    return '';
  }
}

/** The end of a visit; each machine of an installation gets its serial number, and its warranty card starts. */
export function FinishSheet({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) {
  const { run, pending, error } = useTap(job);
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState(false);
  const pieces = piecesToInstall(job.pieces);
  const problems = serialProblems(pieces, numbers);
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const plates = pieces.map(({ key, lineId }) => ({ lineId, serialNumber: (numbers[key] ?? '').trim() }));
    if (await run((at) => ({ action: 'service.work_order.finish', input: { workOrderId: job.card.id, pieces: plates, at } }))) onClose();
  };
  return (
    <FormSheet title={words.title} lead={words.hint} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {dueWords(job).map((due) => (
        <Notice key={due} tone="now" sentence={words.stillDue(due)} />
      ))}
      {pieces.length === 0 ? null : <View className="job__hint">{words.plates}</View>}
      {pieces.map((piece) => (
        <SerialField
          key={piece.key}
          piece={piece}
          value={numbers[piece.key] ?? ''}
          error={checked ? problems[piece.key] : undefined}
          onChange={(value) => setNumbers((known) => ({ ...known, [piece.key]: value }))}
        />
      ))}
    </FormSheet>
  );
}

interface SerialFieldProps {
  readonly piece: PieceToInstall;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function SerialField({ piece, value, error, onChange }: SerialFieldProps) {
  const scan = async () => {
    const number = await scanSerialNumber();
    if (number !== '') onChange(number);
  };
  return (
    <View className="job__piece">
      <View className="job__number">
        <TextField label={piece.label} value={value} placeholder={words.placeholder} maxLength={32} error={error} onChange={onChange} />
      </View>
      {TRANSPORT === 'weapp' ? (
        <View className="job__scan">
          <QuietAction label={words.scan} size="small" onPress={() => void scan()} />
        </View>
      ) : null}
    </View>
  );
}
