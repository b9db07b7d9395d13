/**
 * Small texts kept between two openings. The browser's storage may be blocked, full or emptied at any moment; then they live as long as
 * the page, and nothing fails.
 */
export interface Store {
  get(name: string): string | null;
  set(name: string, text: string): void;
  remove(name: string): void;
  names(): string[];
}

/** `open` is called for every access, because merely naming localStorage throws where cookies are blocked. */
export function openStore(open: () => Storage): Store {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(name), null),
    set(name, text) {
      const kept = attempt((storage) => {
        storage.setItem(name, text);
        return true;
      }, false);
      if (kept) memory.delete(name);
      else memory.set(name, text);
    },
    remove(name) {
      memory.delete(name);
      attempt((storage) => storage.removeItem(name), undefined);
    },
    names: () => [...new Set([...memory.keys(), ...attempt((storage) => Object.keys(storage), [])])],
  };
}
