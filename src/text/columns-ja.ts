/** Columns of 顧客台帳 that 設定 names, or names no more. */
export const columnsJa = {
  released: (names: readonly string[]) =>
    `「${names.join('」「')}」は設定の「列」から外れました。列も値も顧客台帳にそのまま残り、これからは何を入れても調べません。`,
};
