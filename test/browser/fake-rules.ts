/** The part of the stand-in server that tells and takes the three rules of the start. */

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeRules(): void {
  const shown = {
    widths: [
      { columns: '電話、メール、年間取引額', form: '半角' },
      { columns: '会社名カナ', form: '全角カタカナ' },
    ],
    legalForm: 'full',
    legalForms: [
      { code: 'full', label: '正式(株式会社)', example: '株式会社青空商事' },
      { code: 'short', label: '略(㈱)', example: '㈱青空商事' },
      { code: 'drop', label: '省略', example: '青空商事' },
      { code: 'keep', label: 'そのまま', example: '㈱青空商事' },
    ],
    ranks: [
      { rank: 'A', atLeast: '1億円' },
      { rank: 'B', atLeast: '1,000万円' },
      { rank: 'C', atLeast: '100万円' },
    ],
    last: 'D',
  };
  const good = <T>(value: T) => ({ ok: true, value });
  Object.assign(window, {
    fakeRules: {
      sidebarStartRules: () => good(shown),
      sidebarSetStartRules: ({ legalForm }: { legalForm: string }) => good({ changed: legalForm === shown.legalForm ? 0 : 1 }),
    },
  });
}
