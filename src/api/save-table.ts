import Taro from '@tarojs/taro';

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Gives somebody a table as a file: a download in a browser, a file to send to a chat in WeChat. Rejects when he does not take it. */
export async function saveTable(fileName: string, csv: string): Promise<void> {
  const text = BYTE_ORDER_MARK + csv;
  if (TRANSPORT === 'weapp') return shareFile(fileName, text);
  const link = document.createElement('a');
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = fileName;
  link.click();
}

/** The same for an .xlsx file; in WeChat it opens, and its menu sends it on. */
export async function saveWorkbook(fileName: string, bytes: Uint8Array): Promise<void> {
  if (TRANSPORT === 'weapp') return openFile(fileName, bytes);
  const link = document.createElement('a');
  link.href = window.URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  link.download = fileName;
  link.click();
  setTimeout(() => window.URL.revokeObjectURL(link.href), DOWNLOAD_BEGINS_MS);
}

/** By then the browser holds the file itself. */
const DOWNLOAD_BEGINS_MS = 60_000;

async function shareFile(fileName: string, text: string): Promise<void> {
  const filePath = await writeFile(fileName, text);
  await Taro.shareFileMessage({ filePath, fileName });
}

async function openFile(fileName: string, bytes: Uint8Array): Promise<void> {
  const filePath = await writeFile(fileName, Uint8Array.from(bytes).buffer);
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}

function writeFile(fileName: string, data: string | ArrayBuffer): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, encoding: 'utf8', success: () => resolve(filePath), fail: reject });
  });
}
