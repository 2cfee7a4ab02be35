import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { failureSentence } from '../../../text/failures';
import { orderCommandsText } from '../../../text/orders';
import { piecesToInstall, serialNumberOf, serialProblems } from '../view-model';
import type { CommandSheetProps } from '../command-sheet-props';
import './command.scss';

const words = orderCommandsText.install;

async function scanSerialNumber(): Promise<string> {
  try {
    return serialNumberOf((await Taro.scanCode({})).result);
  } catch {
    return '';
  }
}

/** The machines are installed: each piece gets its serial number, and its warranty card starts. */
export function InstallSheet({ order, onClose, onDone }: CommandSheetProps<'complete_installation'>) {
  const { run, pending, error } = useCommand('orders.installation.complete');
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState(false);
  const pieces = piecesToInstall(order.lines);
  const problems = serialProblems(pieces, numbers);
  const fill = (key: string, value: string) => setNumbers((known) => ({ ...known, [key]: value }));

  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const filled = pieces.map(({ key, lineId }) => ({ lineId, serialNumber: (numbers[key] ?? '').trim() }));
    const result = await run({ orderId: order.orderId, pieces: filled });
    if (result.ok) onDone(orderCommandsText.done.saved);
  };
  const scan = async (key: string) => {
    const number = await scanSerialNumber();
    if (number !== '') fill(key, number);
  };

  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      footer={<PrimaryAction label={words.submit(pieces.length)} loading={pending} onPress={() => void submit()} />}
    >
      <View className="command__hint">{words.hint}</View>
      {pieces.map(({ key, label }) => (
        <View key={key} className="command__piece">
          <View className="command__number">
            <TextField
              label={label}
              value={numbers[key] ?? ''}
              placeholder={words.placeholder}
              maxLength={32}
              error={checked ? problems[key] : undefined}
              onChange={(value) => fill(key, value)}
            />
          </View>
          {TRANSPORT === 'weapp' ? (
            <View className="command__scan">
              <QuietAction label={words.scan} size="small" onPress={() => void scan(key)} />
            </View>
          ) : null}
        </View>
      ))}
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
  );
}
