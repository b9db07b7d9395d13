/** Words of adding a person, in Japanese. This file gives the type; persons-en.ts satisfies it. */
export const personsJa = {
  noName: '氏名を入れてください。',
  foreign: (title: string) =>
    `「${title}」という名前のシートがすでにありますが、台帳のものではないので触れていません。シートの名前を変えてから、もう一度押してください。`,
};

export type PersonsText = typeof personsJa;
