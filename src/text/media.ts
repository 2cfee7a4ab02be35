import type { MediumKind } from '../api/choose-media';

/** Taking, sending and looking at pictures and films. */
export const mediaText = {
  add: { photo: '拍照或选照片', both: '拍照、拍视频或从相册选' },
  count: (count: number, most: number) => `${count}/${most}`,
  of: (kind: MediumKind, position: number) => `${kind === 'video' ? '视频' : '照片'} ${position}`,
  open: (name: string) => `看${name}`,
  remove: (name: string) => `删掉${name}`,
  retry: (name: string) => `重传${name}`,
  sending: (name: string) => `正在传${name}`,
  percent: (percent: number) => `${percent}%`,
  failed: '没传上去，点一下重传',
  video: '视频',
  refused: {
    kind: (count: number) => `${count} 个文件的格式用不了，请选普通的照片或视频。`,
    size: (count: number, photoMb: number, videoMb: number) => `${count} 个文件太大：照片不超过 ${photoMb} MB，视频不超过 ${videoMb} MB。`,
  },
  stillSending: '还在上传，传完再提交。',
  someFailed: '有一张没传上去，请重传或删掉。',
  gone: '已看不到',
} as const;
