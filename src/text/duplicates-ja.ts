/** What the server says about duplicates, in Japanese. This file gives the type; the other languages satisfy it. */
export const duplicatesJa = {
  gone: '比べる相手の行が見つかりません。消されたか、すでに統合されています。',
};

export type DuplicatesText = typeof duplicatesJa;
