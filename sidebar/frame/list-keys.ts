/** Keys for the elements of a list of texts that may repeat: each text with how often it stood there before. */
export const listKeys = (texts: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${before} ${text}`;
  });
};
