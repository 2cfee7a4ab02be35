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

async function shareFile(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data: text, encoding: 'utf8', success: () => resolve(), fail: reject });
  });
  await Taro.shareFileMessage({ filePath, fileName });
}
