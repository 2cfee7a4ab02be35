import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { getArea } from './actions/get-area';
import { listAreas } from './actions/list-areas';
import { listHistory } from './actions/list-history';
import { previewArea } from './actions/preview-area';
import { publishArea } from './actions/publish-area';
import { settings, settingVersions } from './documents';

export const collections = [settings, settingVersions];

export const main = createFunction({
  authenticate: loadActor,
  actions: [getArea, listAreas, previewArea, publishArea, listHistory],
});
