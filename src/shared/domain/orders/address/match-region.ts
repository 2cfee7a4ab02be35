import { DIRECT_GROUPS, type City, type District, type Province, type RegionName, type Regions } from './regions';

/** The region that a text begins with, and what follows it. */
export interface RegionMatch {
  /** Empty where the text does not say, and the data cannot tell. */
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly rest: string;
}

const SEPARATORS = /^[\s,;:/|·.-]+/;
/** After a short name these make it a road, not a region: 南京西路, 河北大街. */
const ROAD = /^[东西南北中一二三四五六七八九十]{0,2}(?:路|街|大街|大道|道|巷|里|村|镇|乡|桥|大厦|广场|花园|小区|公寓)/;
/** Development zones are written like districts without being one: 高新区, 经济技术开发区. */
const ZONE = /^[一-鿿]{0,8}?(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|工业园区|新区)/;

const skipSeparators = (text: string): string => text.replace(SEPARATORS, '');

/** The longest of the names that the text begins with; a short name counts unless it begins the name of a road. */
function longest<R extends RegionName>(text: string, regions: readonly R[]): { readonly region: R; readonly length: number } | null {
  let best: { readonly region: R; readonly length: number } | null = null;
  for (const region of regions) {
    const length = matchedLength(text, region);
    if (length > (best?.length ?? 0)) best = { region, length };
  }
  return best;
}

function matchedLength(text: string, { name, short, spoken }: RegionName): number {
  if (text.startsWith(name)) return name.length;
  if (text.startsWith(spoken)) return spoken.length;
  return text.startsWith(short) && !ROAD.test(text.slice(short.length)) ? short.length : 0;
}

/** A district by its full name, or by its short one when a separator follows: 朝阳门外大街 is not in 朝阳区. */
function longestDistrict(text: string, districts: readonly District[]): { readonly region: District; readonly length: number } | null {
  const full = longest(text, districts.map((district) => ({ ...district, short: district.name })));
  if (full !== null) return full;
  const short = longest(text, districts);
  return short !== null && SEPARATORS.test(text.slice(short.length)) ? short : null;
}

/** The region at the beginning of a text, from province, city or district downwards; null when there is none. */
export function matchRegion(text: string, regions: Regions): RegionMatch | null {
  const start = skipSeparators(text);
  const province = longest(start, regions.provinces);
  const city = longest(start, regions.cities);
  // 北京市 is a province and a city; 吉林市 is longer than 吉林.
  if (city !== null && city.length > (province?.length ?? 0)) return withRepeats(belowCity(city.region, start.slice(city.length)), regions);
  if (province !== null) return withRepeats(belowProvince(province.region, start.slice(province.length)), regions);
  return fromDistrict(start, regions);
}

function belowProvince(province: Province, text: string): RegionMatch {
  const group = DIRECT_GROUPS.find((word) => skipSeparators(text).startsWith(word)) ?? '';
  const start = skipSeparators(skipSeparators(text).slice(group.length));
  const only = province.cities.length === 1 ? province.cities[0] : undefined;
  if (only !== undefined) return belowCity(only, start);
  const city = longest(start, province.cities);
  if (city !== null) return belowCity(city.region, start.slice(city.length));
  const district = longestDistrict(start, province.cities.flatMap(({ districts }) => districts));
  if (district !== null) return found(district.region, start.slice(district.length));
  return { province: province.name, city: '', district: '', rest: start };
}

function belowCity(city: City, text: string): RegionMatch {
  const start = skipMunicipality(city, skipSeparators(text));
  const above = { province: city.province.name, city: city.name };
  const district = longestDistrict(start, city.districts);
  if (district !== null) return found(district.region, start.slice(district.length));
  const zone = ZONE.exec(start)?.[0] ?? '';
  return { ...above, district: zone, rest: skipSeparators(start.slice(zone.length)) };
}

/** 北京市 北京市 朝阳区, 重庆市市辖区渝中区, 重庆市县云阳县: the city is the province again, or a mere group. */
function skipMunicipality(city: City, text: string): string {
  if (city.name !== city.province.name) return text;
  let start = text;
  for (const word of [city.name, city.short, '市辖区', '县']) {
    const rest = skipSeparators(start.slice(word.length));
    const isGroup = word !== '县' || city.districts.some(({ name }) => rest.startsWith(name));
    if (start.startsWith(word) && isGroup && !ROAD.test(rest)) start = rest;
  }
  return start;
}

/** A text that begins with a district: the rest is known only when no other city has one of that name. */
function fromDistrict(text: string, regions: Regions): RegionMatch | null {
  const match = longest(text, regions.districts.map((district) => ({ ...district, short: district.name })));
  if (match === null) return null;
  const rest = text.slice(match.length);
  const namesakes = regions.districts.filter(({ name }) => name === match.region.name);
  if (namesakes.length === 1) return found(match.region, rest);
  return { province: '', city: '', district: match.region.name, rest: skipSeparators(rest) };
}

function found(district: District, rest: string): RegionMatch {
  const { city } = district;
  return { province: city.province.name, city: city.name, district: district.name, rest: skipSeparators(rest) };
}

/** Shops copy the region before an address that has it already: 河北省 石家庄市 桥西区 河北省石家庄市桥西区桥西路. */
function withRepeats(match: RegionMatch, regions: Regions): RegionMatch {
  const start = skipSeparators(match.rest);
  const province = regions.provinces.find(({ name }) => name === match.province);
  const city = province?.cities.find(({ name }) => name === match.city);
  const again = [province, city].some((region) => region !== undefined && matchedLength(start, region) > 0);
  if (again) {
    const repeated = matchRegion(start, regions);
    const same = repeated !== null && repeated.province === match.province && (match.city === '' || repeated.city === match.city);
    if (same && (match.district === '' || repeated.district === '' || repeated.district === match.district)) {
      return { ...repeated, district: repeated.district === '' ? match.district : repeated.district };
    }
  }
  if (match.district !== '' && start.startsWith(match.district)) {
    return { ...match, rest: skipSeparators(start.slice(match.district.length)) };
  }
  return { ...match, rest: start };
}
