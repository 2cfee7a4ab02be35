import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { listProducts } from './actions/list-products';
import { availabilities, products } from './documents';

export const collections = [products, availabilities];

export const main = createFunction({ authenticate: loadActor, actions: [listProducts] });
