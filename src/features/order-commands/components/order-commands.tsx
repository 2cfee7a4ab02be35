import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { commandChoices, type OrderView, type StaffCommand } from '../view-model';
import { CommandSheet } from './command-sheet';
import './command.scss';

/** What may be done with an order now: the next step, and beside it what else the server offers. */
export function OrderCommands({ order }: { readonly order: OrderView }) {
  const [command, setCommand] = useState<StaffCommand>();
  const [done, setDone] = useState<string>();
  const { main, others } = commandChoices(order);
  const close = () => setCommand(undefined);
  const open = (chosen: StaffCommand) => {
    setDone(undefined);
    setCommand(chosen);
  };
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
  };

  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {main === undefined && others.length === 0 ? null : (
        <Card tone={main === undefined ? 'plain' : 'outlined'}>
          {main === undefined ? null : <PrimaryAction label={main.label} onPress={() => open(main.command)} />}
          <Others choices={others} alone={main === undefined} onChoose={open} />
        </Card>
      )}
      {command === undefined ? null : <CommandSheet command={command} order={order} onClose={close} onDone={finish} />}
    </>
  );
}

interface OthersProps {
  readonly choices: ReturnType<typeof commandChoices>['others'];
  readonly alone: boolean;
  readonly onChoose: (command: StaffCommand) => void;
}

function Others({ choices, alone, onChoose }: OthersProps) {
  if (choices.length === 0) return null;
  const buttons = (
    <View className="command__buttons">
      {choices.map(({ command, label }) => (
        <QuietAction key={command} label={label} size="small" onPress={() => onChoose(command)} />
      ))}
    </View>
  );
  return alone ? buttons : <CardPart>{buttons}</CardPart>;
}
