/** What a person lives from, and what an exchange hears about it at 取引時確認. */
export interface Occupation {
  readonly title: string
  readonly ages: readonly [number, number]
  /** Median of a year's income in yen, and the spread of its logarithm. */
  readonly incomeMedian: number
  readonly incomeSigma: number
  readonly sourceOfFunds: string
  readonly weight: number
}

/** THE TABLE of occupations (職業): invented shares and incomes, of plausible size. */
export const OCCUPATIONS: readonly Occupation[] = [
  {
    title: '会社員',
    ages: [22, 64],
    incomeMedian: 5_200_000,
    incomeSigma: 0.4,
    sourceOfFunds: '給与収入',
    weight: 46,
  },
  {
    title: '会社役員',
    ages: [35, 75],
    incomeMedian: 14_000_000,
    incomeSigma: 0.5,
    sourceOfFunds: '役員報酬',
    weight: 6,
  },
  {
    title: '公務員',
    ages: [22, 62],
    incomeMedian: 6_100_000,
    incomeSigma: 0.25,
    sourceOfFunds: '給与収入',
    weight: 6,
  },
  {
    title: '自営業',
    ages: [25, 72],
    incomeMedian: 5_800_000,
    incomeSigma: 0.6,
    sourceOfFunds: '事業収入',
    weight: 10,
  },
  {
    title: 'システムエンジニア',
    ages: [23, 58],
    incomeMedian: 6_800_000,
    incomeSigma: 0.35,
    sourceOfFunds: '給与収入',
    weight: 9,
  },
  {
    title: '医師',
    ages: [28, 70],
    incomeMedian: 13_500_000,
    incomeSigma: 0.35,
    sourceOfFunds: '給与収入',
    weight: 2,
  },
  {
    title: '飲食店経営',
    ages: [28, 68],
    incomeMedian: 5_000_000,
    incomeSigma: 0.6,
    sourceOfFunds: '事業収入',
    weight: 3,
  },
  {
    title: 'パート・アルバイト',
    ages: [20, 66],
    incomeMedian: 1_500_000,
    incomeSigma: 0.35,
    sourceOfFunds: '給与収入',
    weight: 7,
  },
  {
    title: '学生',
    ages: [20, 25],
    incomeMedian: 700_000,
    incomeSigma: 0.4,
    sourceOfFunds: 'アルバイト収入',
    weight: 4,
  },
  {
    title: '主婦・主夫',
    ages: [28, 70],
    incomeMedian: 900_000,
    incomeSigma: 0.5,
    sourceOfFunds: '配偶者の収入',
    weight: 4,
  },
  {
    title: '年金受給者',
    ages: [65, 84],
    incomeMedian: 2_300_000,
    incomeSigma: 0.3,
    sourceOfFunds: '年金・退職金',
    weight: 5,
  },
]

/** 取引を行う目的, as chosen from a form. */
export const PURPOSES: readonly string[] = ['長期投資', '資産運用', '短期売買', '決済・送金', '情報収集']
export const CORPORATE_PURPOSES: readonly string[] = ['余資の運用', '決済手段としての利用', '自己勘定取引']
