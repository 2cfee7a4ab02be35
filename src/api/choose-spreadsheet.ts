import Taro from '@tarojs/taro';
import { sendFile } from './keep-media';
import { newRequestId } from './request-id';

const EXTENSIONS = ['xlsx', 'csv'] as const;

/** A spreadsheet on this device, before it is sent. */
export interface ChosenSpreadsheet {
  readonly name: string;
  readonly path: string;
  /** In a browser the file itself. */
  readonly file?: Blob;
}

/** Lets the person choose one: in WeChat out of a chat, in a browser from the disk. @returns null when he changed his mind */
export function chooseSpreadsheet(): Promise<ChosenSpreadsheet | null> {
  return TRANSPORT === 'weapp' ? chooseInChat() : chooseOnDisk();
}

/** Sends it to the cloud's storage: a function reads it from there. @returns its file id. @throws what the platform throws */
export function keepSpreadsheet(sheet: ChosenSpreadsheet): Promise<string> {
  const extension = EXTENSIONS.find((each) => sheet.name.toLowerCase().endsWith(`.${each}`)) ?? 'csv';
  return sendFile(`spreadsheets/${newRequestId()}.${extension}`, sheet, () => undefined);
}

async function chooseInChat(): Promise<ChosenSpreadsheet | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...EXTENSIONS] });
    const [chosen] = tempFiles;
    return chosen === undefined ? null : { name: chosen.name, path: chosen.path };
  } catch {
    // Closing the picker is told as a failure.
    return null;
  }
}

function chooseOnDisk(): Promise<ChosenSpreadsheet | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = EXTENSIONS.map((extension) => `.${extension}`).join(',');
    input.onchange = () => {
      const [file] = input.files ?? [];
      resolve(file === undefined ? null : { name: file.name, path: '', file });
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
}
