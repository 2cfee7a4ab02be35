import { act, fireEvent, render, screen } from '@testing-library/react';
import { MediaField } from '../../../../src/components/media/media-field';
import { MediaStrip } from '../../../../src/components/media/media-strip';
import { useMedia } from '../../../../src/components/media/use-media';
import { mediaText } from '../../../../src/text/media';
import { phoneMedia } from '../../taro/taro';

const first = mediaText.of('photo', 1);
const picked = (name: string) => ({ tempFilePath: `wxfile://${name}`, thumbTempFilePath: '', fileType: name.endsWith('mp4') ? 'video' : 'image', size: 1_000 });

function Form({ most = 3 }: { readonly most?: number }) {
  const media = useMedia({ folder: 'care', most, kinds: ['photo', 'video'] });
  return (
    <>
      <MediaField label="照片" media={media} />
      <output>{media.unfinished ?? media.kept.map(({ fileId, kind }) => `${kind} ${fileId}`).join(',')}</output>
    </>
  );
}

const add = async (...names: string[]) => {
  phoneMedia.chosen = names.map(picked);
  await act(async () => {
    fireEvent.click(screen.getByLabelText(mediaText.add.both));
    await Promise.resolve();
  });
};
const said = () => screen.getByRole('status').textContent;

describe('pictures of a form', () => {
  it('are sent to the cloud as soon as they are chosen', async () => {
    render(<Form />);
    await add('a.jpg', 'b.mp4');
    await screen.findByLabelText(mediaText.open(mediaText.of('video', 2)));
    expect(said()).toMatch(/^photo cloud:\/\/local-env\.local\/care\/\w+\.jpg,video cloud:\/\/local-env\.local\/care\/\w+\.mp4$/);
  });

  it('are sent again alone where one failed, or taken out', async () => {
    const keep = phoneMedia.keep;
    let tries = 0;
    phoneMedia.keep = (sent) => {
      tries += 1;
      return sent.filePath.includes('bad') && tries < 4 ? Promise.reject(new Error('no network')) : keep(sent);
    };
    render(<Form />);
    await add('bad.jpg', 'good.jpg');
    const again = await screen.findByLabelText(mediaText.retry(first));
    expect(said()).toBe(mediaText.someFailed);
    await act(async () => {
      fireEvent.click(again);
      await Promise.resolve();
    });
    expect(tries).toBe(3);
    await act(async () => {
      fireEvent.click(await screen.findByLabelText(mediaText.retry(first)));
      await Promise.resolve();
    });
    await screen.findByLabelText(mediaText.open(first));
    expect(said()).toMatch(/\.jpg,photo /);
    fireEvent.click(screen.getByLabelText(mediaText.remove(first)));
    expect(said()).not.toContain(',');
    phoneMedia.keep = keep;
  });

  it('are not asked for any more once there are enough, and a closed picker changes nothing', async () => {
    render(<Form most={1} />);
    await add();
    expect(said()).toBe('');
    await add('a.jpg');
    await screen.findByLabelText(mediaText.open(first));
    expect(screen.queryByLabelText(mediaText.add.both)).toBeNull();
  });
});

describe('pictures to look at', () => {
  it('open one by one, a film in a player, and say which are gone', () => {
    const files = [
      { fileId: 'cloud://e.b/care/a.jpg', url: 'https://files/a.jpg' },
      { fileId: 'cloud://e.b/care/b.mp4', url: 'https://files/b.mp4' },
      { fileId: 'cloud://e.b/care/c.jpg', url: null },
    ];
    const { container } = render(<MediaStrip files={files} />);
    expect(screen.getByText(mediaText.gone)).toBeTruthy();
    expect(container.querySelector('video')).toBeNull();
    fireEvent.click(screen.getByLabelText(mediaText.open(mediaText.of('video', 2))));
    expect(container.querySelector('video')?.getAttribute('src')).toBe('https://files/b.mp4');
  });

  it('are nothing where there are none', () => {
    expect(render(<MediaStrip files={[]} />).container.innerHTML).toBe('');
  });
});
