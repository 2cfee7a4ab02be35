import Taro from '@tarojs/taro';

/**
 * Keeps the picture of a code in the phone's album.
 * @returns false when the person did not allow it, or the picture could not be fetched
 */
export async function savePicture(url: string): Promise<boolean> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    return false;
  }
}
