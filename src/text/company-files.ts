import { categoryNames, organisationKindNames } from './names';

const listed = (names: readonly string[]) => names.join('、');
const placeNames = Object.values(organisationKindNames).filter((name) => name !== organisationKindNames.headquarters);

/** The spreadsheets that a company is loaded from: their columns, and what is wrong with a row. */
export const companyFilesText = {
  columns: {
    name: '名称',
    model: '型号',
    category: '品类',
    price: '标价（元）',
    memberPrice: '会员价（元）',
    warrantyMonths: '保修（月）',
    needsInstallation: '上门安装',
    onMall: '商城上架',
    description: '说明',
    consumables: '耗材型号',
    openingStock: '期初库存',
    kind: '类型',
    parent: '上级',
  },
  yes: '是',
  no: '否',
  where: (file: string, line: number, column: string | undefined) =>
    `${file} 第 ${line} 行${column === undefined ? '' : `“${column}”`}：`,
  more: (count: number) => `还有 ${count} 处没有列出。`,
  nothingWritten: '没有生成任何文件。改好后再运行一次。',
  problems: {
    notText: '这不是 CSV 文本。请在表格软件里“另存为 CSV（逗号分隔）”。',
    tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，请分成几个文件。`,
    tooManyRows: (rows: number) => `超过 ${rows} 行，请分成几个文件。`,
    notParsed: '从这里起读不下去：引号没有成对。',
    noRows: '表头下面没有内容。',
    columnMissing: (column: string) => `表头缺“${column}”一列。`,
    columnUnknown: (column: string) => `表头的“${column}”不认识，请删掉这一列或改成说明里的列名。`,
    columnRepeated: (column: string) => `表头有两个“${column}”。`,
    tooManyCells: '这一行的格子比表头多，内容里的逗号要用引号括起来。',
    needed: '不能空着。',
    tooLong: (limit: number) => `最多 ${limit} 个字。`,
    category: `只能填：${listed(Object.values(categoryNames))}。`,
    kind: `只能填：${listed(placeNames)}。`,
    price: '请填大于 0 的金额，最多两位小数，例如 3280 或 3280.50。',
    memberPrice: '会员价不能高于标价。',
    whole: (least: number, most: number) => `请填 ${least} 到 ${most} 的整数。`,
    yesOrNo: '请填“是”或“否”。',
    repeated: (line: number) => `和第 ${line} 行重复。`,
    isCompany: '公司自己不用写，文件里只写它下面的单位。',
    parentUnknown: (parent: string) => `没有叫“${parent}”的单位，请核对，或留空表示直属公司。`,
    parentCircle: '上级绕了一圈，又回到自己。',
    consumableMissing: (model: string) => `这个文件里没有型号“${model}”，请把耗材也写成一行。`,
    stockLater: '库存只在公司第一次建立时导入，以后用盘点登记。请清空这一列。',
  },
} as const;
