/** A number with what is counted, in English: `1 row`, `1,200 rows`. */
export const some = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
