/** What the server says about a new customer, in Japanese. This file gives the type; the other languages satisfy it. */
export const newCustomerJa = {
  busy: 'ほかの人が書き込んでいます。入力した内容は残っています。もう一度「登録する」を押してください。',
  noCompany: '会社名を入れてください。個人のお客様は、お名前を会社名に入れてください。',
  made: (id: string, name: string) => `${[id, name].filter((part) => part !== '').join(' ')}を登録`,
  sameCode: '外部コードが同じ',
  codeTaken: (id: string, company: string) =>
    `同じ外部コードの顧客がすでにあります(${[id, company].filter((part) => part !== '').join(' ')})。その顧客を開くか、外部コードを直してください。`,
};

export type NewCustomerText = typeof newCustomerJa;
